import { personalFields } from '../../../shared/domain/personal/field';
import { heading, list, steps, table, text, type Topic } from '../topic';

/** 个人信息 */
export const personal: Topic = {
  id: 'personal',
  title: '个人信息',
  blocks: [
    text('客户和员工的个人信息，只为下面写的目的收集和使用，到期就去掉。表上都印着告知，客户问起时照着说。'),
    heading('收什么，为什么'),
    table(...personalFields.map(({ where, label, purpose }) => [`${where}：${label}`, purpose] as const)),
    heading('保存多久'),
    steps('按 ‹Ctrl+,›，再按 ‹F›，看每一类信息的用途、依据和期限。', '系统管理员或项目经理按 ‹G› 改期限，填月数，按 ‹Ctrl+Enter›。'),
    list('改期限只改以后怎么算，不会自己删什么。', '新打印的表上，告知里的年数跟着变。'),
    heading('告知客户'),
    text('《客户投诉意见处理表》和各种投诉用表、来电来访登记表、房号管理单的页脚都有“个人信息告知”：谁用、做什么用、保存多久、客户能要求什么。客户不愿留姓名电话，也可以登记为未留名。'),
  ],
};
