import {
  belongingsCues, costCues, groupCues, inspectionCues, leakCues, promiseCues, safetyCues, soldTwiceCues,
} from './cues';
import { groupPlan } from './group-plan';
import type { Playbook } from './playbook';

/** The eight situations of the source, in its order. */
export const playbooks: readonly Playbook[] = [
  {
    id: 'sold-twice',
    title: '房号卖重或折扣算错',
    when: '两位客户订了同一套房，或成交价和批准的折扣对不上。',
    rule: 'R-S01-INCIDENT-1',
    cues: soldTwiceCues,
    steps: [
      { id: 'seat', text: '请相关客户分别到安静的房间坐下，先致歉，不争对错。' },
      { id: 'freeze', text: '停办这套房的一切手续，在销控上标明“核查中”。' },
      { id: 'trace', text: '取出房号管理单、认购书和收据，按时间先后写清成交经过。' },
      { id: 'confirm', text: '请项目经理或指定的专人确认房源状态和应有的折扣，并签字。' },
      { id: 'correct', text: '认购书还没签的，马上更正房号管理单；已签的，等项目经理定方案。' },
      { id: 'answer', text: '把项目经理的决定告诉每位客户，记下答复的时间。' },
    ],
    never: ['不当场答应换房、补差价或赔偿。', '不让两位客户当面对质。', '不涂改、不重写已签字的房号管理单和认购书。'],
    papers: [{ name: '房号管理单', use: '每次出售前由项目经理或指定的专人确认签字：认购之前还能纠错，以后有据可查。' }],
  },
  {
    id: 'costs-unknown',
    title: '不清楚费用，或要改房号、付款、贷款',
    when: '客户说事先不知道某项费用而拒交，或要改房号、付款方式、贷款额。',
    rule: 'R-S01-INCIDENT-2',
    cues: costCues,
    steps: [
      { id: 'list', text: '请客户坐下，把不清楚的费用、想改的事项一条条记下来。' },
      { id: 'signed', text: '取出客户签过字的购房须知和置业计划，和客户逐项核对。' },
      { id: 'explain', text: '按现行资料说明每项费用由谁收、收多少、依据什么。' },
      { id: 'apply', text: '想改房号、付款方式或贷款额的，请客户写明要求，交项目经理定。' },
      { id: 'promise', text: '和客户约好答复的时间，登记下来。' },
    ],
    never: ['不口头答应减免、换房或退房。', '不把签过字的原件交给客户带走。', '不替银行、税务部门作答复。'],
    papers: [
      { name: '购房须知', use: '交定金之前请客户签字，原件留存。' },
      { name: '置业计划', use: '写明价款、费用和贷款，请客户签字，原件留存。' },
    ],
  },
  {
    id: 'wrong-promise',
    title: '介绍有误、越权承诺或口头留房',
    when: '客户说当初的介绍、承诺或留房和现在不一样。',
    rule: 'R-S01-INCIDENT-3',
    cues: promiseCues,
    steps: [
      { id: 'relieve', text: '换一位同事或主管接待，当事人先回避。' },
      { id: 'words', text: '问清是谁、什么时候、怎么说的，按客户原话记下。' },
      { id: 'check', text: '查现行销售资料和合同文本，弄清正确的内容。' },
      { id: 'tell-truth', text: '如实更正，请客户看合同文本；说明越权承诺、口头留房都不算数。' },
      { id: 'decide', text: '要补偿或例外的，报项目经理决定，和客户约好答复的时间。' },
    ],
    never: ['不为了留住客户再作新的承诺。', '不拒绝客户看合同文本。', '不口头保留房号。'],
    papers: [{ name: '现行销售资料、合同文本', use: '介绍时放在手边，有疑问马上查。' }],
  },
  {
    id: 'data-leak',
    title: '客户资料泄露',
    when: '客户的电话、房号或合同内容到了不该有的人手里。',
    rule: 'R-S01-INCIDENT-4',
    cues: leakCues,
    steps: [
      { id: 'record', text: '记下客户什么时候、从哪里得知资料外泄。' },
      { id: 'lock', text: '马上收齐桌面、电脑和手机里的销售资料，全部锁好。' },
      { id: 'stop', text: '停用可能外泄的名单、共享文件和工作群。' },
      { id: 'who', text: '列出接触过这些资料的人和时间，交项目经理核查。' },
      { id: 'apologise', text: '向客户致歉，说明正在核查，约好答复的时间；客户要报警的，配合。' },
      { id: 'evening', text: '下班前再查一遍：所有销售资料都已锁好。' },
    ],
    never: ['不删、不改任何记录和聊天内容。', '没有查清之前，不指认任何人。', '不把名单拍照、转发到群里“核对”。'],
    papers: [{ name: '销售资料借用登记', use: '查清谁在什么时候接触过资料。' }],
  },
  {
    id: 'group-at-office',
    title: '客户集体到访',
    when: '多位客户一起到售楼处反映同一件事，或情绪激动、影响接待。',
    rule: 'R-S01-INCIDENT-5',
    cues: groupCues,
    steps: [
      { id: 'leader', text: '先看清谁在带头，真正想要什么。' },
      { id: 'apart', text: '请带头的客户到单独的房间谈，由主管或更高的人接待。' },
      { id: 'others', text: '请其他客户到别处坐下、送水，或先回去等消息。' },
      { id: 'demands', text: '把要求逐条记下，当面念一遍，约好答复的时间和方式。' },
      { id: 'visitors', text: '正在看房的客户由同事带到别的区域，照常接待。' },
      { id: 'register', text: '每户各登记一件投诉，以后可以一并答复。' },
    ],
    never: ['不争吵、不推搡、不对着客户拍摄。', '不当众答应条件。', '不对媒体作任何表态。'],
    papers: [{ name: '客户投诉意见处理表', use: '一户一张，请客户签字。' }],
  },
  {
    id: 'safety',
    title: '安全事故或工地意外',
    when: '有人受伤、被困、起火、坠物，或现场随时会再出危险。',
    rule: 'R-S01-INCIDENT-6',
    cues: safetyCues,
    steps: [
      { id: 'rescue', text: '先救人：拨 120；有火情拨 119。不随意搬动伤者。' },
      { id: 'clear', text: '请其他人离开危险的地方，停电、停机。' },
      { id: 'scene', text: '保护现场，围起来，不让无关的人进去。' },
      { id: 'call', text: '按紧急电话通知施工单位、开发商和公司；需要时报警。' },
      { id: 'record', text: '记下时间、地点、受伤情况和在场的同事。' },
      { id: 'accompany', text: '派人陪同就医，安抚家属，等项目经理统一说明。' },
    ],
    never: ['不清理、不挪动现场。', '不谈责任，不答应赔偿。', '不对外发照片和视频。'],
    papers: [{ name: '紧急电话表', use: '贴在前台，号码变了当天改。' }],
    numbers: true,
  },
  {
    id: 'inspection',
    title: '政府部门检查',
    when: '城管、税务、市场监管、住建等部门到现场检查或送达文件。',
    rule: 'R-S01-INCIDENT-7',
    cues: inspectionCues,
    steps: [
      { id: 'seat', text: '请检查人员到会客室坐下，看证件，记下单位和事由。' },
      { id: 'wait', text: '等项目经理的明确指示，再按指示办理。' },
      { id: 'put-away', text: '收好桌面上的合同、名单和报表，销售资料锁好。' },
      { id: 'receive', text: '通知等文件可以先收下，写明收到的时间，交项目经理。' },
      { id: 'accompany', text: '全程有人陪同，记下看了什么、问了什么。' },
    ],
    never: [
      '没有项目经理同意，什么压力下都不出示、不透露销售数据。',
      '不自己在任何文件、通知单上签字。',
      '不隐藏、不销毁、不改动任何资料。',
    ],
    papers: [{ name: '文件签收登记', use: '只登记收到什么、什么时候，不代表同意内容。' }],
  },
  {
    id: 'belongings-lost',
    title: '客户财物丢失',
    when: '客户说在售楼处丢了东西或被偷。',
    rule: 'R-S01-INCIDENT-8',
    cues: belongingsCues,
    steps: [
      { id: 'recall', text: '请客户坐下，一起回想最后看到东西的时间和地方。' },
      { id: 'search', text: '帮忙找，问当班同事和保安，请保安保留监控。' },
      { id: 'police', text: '提醒并协助客户报警（110）；有保险的，请客户联系保险公司。' },
      { id: 'record', text: '记下是什么东西、什么时候、在哪里，我们做了什么。' },
      { id: 'follow', text: '有了消息马上告诉客户。' },
    ],
    never: ['不说是我方的责任，不答应赔偿。', '不搜查任何人的身体和物品。', '不拒绝帮忙。'],
    papers: [{ name: '客户投诉意见处理表', use: '写清我方协助了什么，请客户签字。' }],
  },
];

/** A playbook by its id, the plan for a group complaint among them. */
export function playbookOf(id: string): Playbook | undefined {
  return [...playbooks, groupPlan].find((playbook) => playbook.id === id);
}
