import type { ColumnMeaning } from '../table/columns';

/** What the columns of an old register may mean, in the order in which a person is asked. */
export const registerColumns: readonly ColumnMeaning[] = [
  { id: 'received', label: '受理日期', needed: true, known: /^(?:受理|投诉|登记|接待|来访|来电|接诉)(?:日期|时间)$|^(?:日期|时间)$/ },
  { id: 'facts', label: '投诉内容', needed: true, known: /^(?:投诉|主要|反映)?(?:内容|事项|问题|事由)(?:摘要|描述)?$/ },
  { id: 'number', label: '原编号', known: /^(?:原|投诉)?(?:编号|单号|登记号)$|^序号$/ },
  { id: 'channel', label: '方式', known: /^(?:投诉|受理|来源)?(?:方式|渠道|途径|形式)$|^来源$/ },
  { id: 'name', label: '投诉人', known: /^(?:投诉人|客户|业主|来访人)(?:姓名|名称)?$|^姓名$/ },
  { id: 'phone', label: '联系电话', known: /电话|手机|联系方式/ },
  { id: 'unit', label: '房号', known: /^(?:房号|房间号?|室号|单元房号|楼栋房号|房屋)$/ },
  { id: 'contract', label: '合同号', known: /^合同(?:编)?号$/ },
  { id: 'department', label: '被投诉部门', known: /^(?:被投诉|责任|涉及)(?:部门|单位)$|^部门$/ },
  { id: 'person', label: '被投诉人', known: /^(?:被投诉|责任|涉及)(?:人员?|对象|者)$/ },
  { id: 'severity', label: '投诉等级', known: /^(?:投诉)?(?:等级|级别|类别|性质)$/ },
  { id: 'demand', label: '客户要求', known: /^(?:客户|投诉人)?(?:要求|诉求)$/ },
  { id: 'receiver', label: '接待人', known: /^(?:接待|受理|登记|记录|接听)(?:人员?|者)$/ },
  { id: 'handled', label: '处理经过', known: /^处理(?:经过|过程|意见|情况|措施|结果)(?:和意见|及意见|及结果)?$|^解决(?:情况|办法)$/ },
  { id: 'handledBy', label: '经办人', known: /^(?:经办|处理|负责)(?:人员?|者)$/ },
  { id: 'answer', label: '答复客户', known: /^(?:答复|回复|反馈)(?:客户|内容|情况)?$/ },
  { id: 'verdict', label: '客户意见', known: /^(?:客户)?(?:意见|满意度?|评价|是否满意)$/ },
  { id: 'cause', label: '原因和措施', known: /^原因/ },
  { id: 'status', label: '状态', known: /^(?:办理|处理|目前)?(?:状态|进度)$|^是否(?:办结|结案|完成)$/ },
  { id: 'closed', label: '办结日期', known: /^(?:办结|结案|完成|关闭|处理|解决)(?:日期|时间)$/ },
  { id: 'archive', label: '归档号', known: /^(?:归档|档案)(?:编)?号$/ },
];

/** What a column is called on screen. */
export function registerLabel(id: string): string {
  return registerColumns.find((one) => one.id === id)?.label ?? id;
}
