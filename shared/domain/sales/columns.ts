import type { ColumnMeaning } from '../table/columns';

/** What a file holds: units with what was sold of them, or customers. */
export type TableKind = 'units' | 'customers';

/** What the columns of each kind of file may mean, in the order in which a person is asked. */
export const meanings: Readonly<Record<TableKind, readonly ColumnMeaning[]>> = {
  units: [
    { id: 'project', label: '项目', known: /^(?:项目|楼盘|小区)(?:名称)?$/ },
    { id: 'building', label: '楼栋', needed: true, known: /^(?:楼栋|栋|栋号|幢|幢号|楼号|座|座号|楼座|楼)$/ },
    { id: 'entrance', label: '单元', known: /^单元号?$/ },
    { id: 'floor', label: '楼层', known: /^(?:楼层|层|所在层|层数)$/ },
    { id: 'room', label: '房号', needed: true, known: /^(?:房号|室号|房间号?|室|门牌号?)$/ },
    { id: 'area', label: '面积', needed: true, known: /^(?:建筑|销售|预测)?面积/ },
    { id: 'listPrice', label: '标价', needed: true, known: /^(?:标价|总价|表价|备案总?价|定价|标准总价)/ },
    { id: 'status', label: '状态', known: /^(?:销售)?状态$/ },
    { id: 'customer', label: '客户姓名', known: /^(?:客户|业主|买受人|购房人)(?:姓名|名称)?$|^姓名$/ },
    { id: 'phone', label: '客户电话', known: /电话|手机/ },
    { id: 'price', label: '成交价', known: /^(?:成交|合同|签约|认购)(?:总)?价/ },
    { id: 'subscribedOn', label: '认购日期', known: /^认购(?:日期|时间)$/ },
    { id: 'contractedOn', label: '签约日期', known: /^签约(?:日期|时间)$/ },
    { id: 'contract', label: '合同号', known: /^合同(?:编)?号$/ },
  ],
  customers: [
    { id: 'name', label: '姓名', needed: true, known: /^(?:客户|业主)?(?:姓名|名称)$|^客户$/ },
    { id: 'phone', label: '电话', known: /电话|手机/ },
    { id: 'idNumber', label: '证件号码', known: /证件|身份证/ },
    { id: 'address', label: '通信地址', known: /地址/ },
    { id: 'note', label: '备注', known: /备注|说明/ },
  ],
};
