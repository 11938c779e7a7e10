import type { Channel } from '../../shared/domain/complaint/channel';
import {
  callArchived, doorArchived, lampClosed, leakOpinion, meetingSentBack, modelUnreached, numberAnswered, receiptAnalysed, slideSatisfied, storeroomAgain,
  type ExampleStep,
} from './example-handling';

/** A made-up complaint of the example office. Names are invented and the numbers belong to nobody. */
export interface ExampleComplaint {
  /** Days before today and local time of receipt; `today` counts minutes back from now. */
  readonly received: { readonly daysAgo: number; readonly at: string } | { readonly minutesAgo: number };
  readonly channel: Channel;
  /** Name, the last two digits of the phone, unit, contract; empty for what was not given. */
  readonly customer: readonly [name: string, phoneTail: string, unit: string, contract: string] | null;
  readonly about: readonly [department: string, person: string];
  readonly facts: string;
  readonly demand: string;
  readonly criteria: readonly string[];
  readonly onTheSpot?: string;
  /** Promised an answer so many days after receipt, at closing time. */
  readonly promisedAfterDays?: number;
  readonly settled?: true;
  /** The incident of the example office belongs to it. */
  readonly incident?: true;
  /** What was done since; nothing where it is left out. */
  readonly handled?: readonly ExampleStep[];
}

const ago = (daysAgo: number, at: string) => ({ daysAgo, at });
const today = (minutesAgo: number) => ({ minutesAgo });

/** What the example office took in, oldest first. */
export const exampleComplaints: readonly ExampleComplaint[] = [
  {
    received: ago(34, '09:40'), channel: 'walk-in', customer: ['方若琳', '11', '1栋902', 'WJ-2026-0118'], about: ['工程部', ''],
    facts: '阳台推拉门关不严，下雨天雨水顺着轨道渗进客厅。', demand: '派人把门调好，换掉老化的胶条。',
    criteria: ['facility-inconvenience'], onTheSpot: '维修师傅当天上门调整并更换胶条，客户试过后表示满意。', settled: true,
    handled: doorArchived,
  },
  {
    received: ago(29, '15:20'), channel: 'phone', customer: ['秦志远', '12', '', ''], about: ['销售部', ''],
    facts: '打了两遍前台电话都占线，第三遍才有人接，问路线也说得不清楚。', demand: '以后有人能及时接电话。',
    criteria: ['sales-fault'], onTheSpot: '当即致歉，把路线图和停车位置发给客户，客户表示理解。', settled: true,
    handled: callArchived,
  },
  {
    received: ago(24, '11:05'), channel: 'walk-in', customer: ['Alice 陈', '13', '', ''], about: ['物业服务', ''],
    facts: '停车场出口的照明坏了一盏，晚上倒车看不清。', demand: '', criteria: ['facility-inconvenience'],
    onTheSpot: '通知物业当晚换灯，次日回电确认已亮。', settled: true,
    handled: lampClosed,
  },
  {
    received: ago(21, '16:45'), channel: 'online', customer: ['佟雨桐', '14', '6栋1203', 'WJ-2026-0207'], about: ['财务部', ''],
    facts: '首付款到账已经十天，收据一直没有寄来，客服群里问了没人回。', demand: '补开收据，并告知以后多久能拿到。',
    criteria: ['sales-fault'], onTheSpot: '财务补开收据并当面交给客户，客户签收。', settled: true,
    handled: receiptAnalysed,
  },
  {
    received: ago(16, '10:30'), channel: 'letter', customer: ['邵国梁', '15', '3栋701', 'WJ-2025-0966'], about: ['销售部', ''],
    facts: '签约前说好赠送的储藏间没有写进合同，交房时说没有这回事。为这件事我前后来了四次，每次都说会请示领导，至今没有答复。',
    demand: '按当初说的交付储藏间，或者给出书面的补偿办法。', criteria: ['promise-unfulfilled', 'raised-repeatedly'], promisedAfterDays: 7,
    handled: storeroomAgain,
  },
  {
    received: ago(13, '14:10'), channel: 'walk-in', customer: ['万小满', '16', '', ''], about: ['销售部', ''],
    facts: '沙盘讲解员把地铁口的位置指错了，我按他说的走了一大圈。', demand: '把沙盘上的标注改对。',
    criteria: ['sales-fault'], onTheSpot: '现场核对后更正了讲解词，向客户致歉并送上矿泉水，客户满意。', settled: true,
    handled: modelUnreached,
  },
  {
    received: ago(9, '09:15'), channel: 'forwarded', customer: ['耿长河', '17', '8栋404', 'WJ-2025-0871'], about: ['工程部', ''],
    facts: '卫生间反复渗水，楼下天花板已经泡坏。物业和施工单位来看过五次，都说不是自己的责任，损失越来越大。',
    demand: '找出渗水原因彻底修好，赔偿楼下的损失。', criteria: ['raised-repeatedly', 'serious-loss'], promisedAfterDays: 5,
    handled: leakOpinion,
  },
  {
    received: ago(7, '17:30'), channel: 'phone', customer: ['柳如烟', '18', '', ''], about: ['销售部', '置业顾问'],
    facts: '置业顾问把我的电话给了装修公司，这几天每天都有人打来推销。', demand: '停止骚扰，说明是谁把电话给出去的。',
    criteria: ['sales-fault'], promisedAfterDays: 3,
    handled: numberAnswered,
  },
  {
    received: ago(6, '10:50'), channel: 'walk-in', customer: ['贺明轩', '19', '2栋1501', 'WJ-2026-0311'], about: ['销售部', '主管'],
    facts: '约好上午十点和主管谈改名的事，等了一个小时才知道他出去了，没有人告诉我。', demand: '重新约时间，并由能作主的人来谈。',
    criteria: ['sales-fault'],
    handled: meetingSentBack,
  },
  {
    received: ago(5, '13:25'), channel: 'walk-in', customer: null, about: ['物业服务', ''],
    facts: '儿童活动区的滑梯有一块板翘起来，孩子的裤子被挂破了。', demand: '马上围起来修好。',
    criteria: ['facility-inconvenience'], onTheSpot: '已用围挡隔开并张贴提示，等厂家来换板。',
    handled: slideSatisfied,
  },
  {
    received: ago(4, '11:40'), channel: 'online', customer: ['甄晓棠', '20', '5栋1802', 'WJ-2026-0288'], about: ['销售部', ''],
    facts: '宣传页上写小区有恒温泳池，现在规划图里变成了下沉广场，问起来说以规划为准。', demand: '书面说明泳池还建不建。',
    criteria: ['promise-unfulfilled'], promisedAfterDays: 4,
  },
  {
    received: ago(4, '16:05'), channel: 'phone', customer: ['杜若飞', '21', '9栋303', 'WJ-2026-0145'], about: ['财务部', ''],
    facts: '银行说贷款材料里少了一份收入证明的复印件，可我交过两次，都被弄丢了。', demand: '这次由专人负责，别再让我跑。',
    criteria: ['sales-fault'],
  },
  {
    received: ago(3, '09:30'), channel: 'letter', customer: null, about: ['销售部', '何立群'],
    facts: '本月的轮值客户分配没有按公示的次序，周末的来访连续三次派给同一个人，问主管也没有解释。', demand: '按公示的次序派，把这三次补回来。',
    criteria: ['internal-supervision'],
  },
  {
    received: ago(3, '14:55'), channel: 'walk-in', customer: ['尹素心', '22', '7栋1104', 'WJ-2026-0402'], about: ['工程部', ''],
    facts: '精装房的厨房台面比样板间短了二十厘米，装不下我们按图纸买的洗碗机。', demand: '换成和样板间一样长的台面。',
    criteria: ['promise-unfulfilled'], onTheSpot: '陪客户量过尺寸并拍照，承诺工程部核对图纸后答复。', promisedAfterDays: 5,
  },
  {
    received: ago(2, '10:20'), channel: 'phone', customer: ['封逸尘', '23', '4栋602', 'WJ-2025-0790'], about: ['物业服务', ''],
    facts: '电梯三天坏了两回，昨晚把我母亲关在里面二十分钟，老人受了惊吓，今天还在医院观察。', demand: '电梯停下来全面检修，承担检查费用。',
    criteria: ['personal-injury', 'facility-inconvenience'], promisedAfterDays: 1, incident: true,
  },
  {
    received: ago(2, '15:35'), channel: 'walk-in', customer: ['祝青禾', '24', '', ''], about: ['销售部', ''],
    facts: '来看房时接待台没有人，等了十多分钟，后来的人反倒先被带去看房。', demand: '按先来后到接待。', criteria: ['sales-fault'],
  },
  {
    received: ago(2, '17:10'), channel: 'online', customer: ['龚子墨', '25', '10栋2201', 'WJ-2026-0356'], about: ['工程部', ''],
    facts: '我们单元有七户都发现外窗密封条起皮，大家建了群，想知道是不是同一批材料的问题。', demand: '统一检查更换，给一个共同的说明。',
    criteria: ['facility-inconvenience', 'group-five-households'],
  },
  {
    received: ago(1, '09:05'), channel: 'walk-in', customer: ['骆冰', '26', '2栋803', 'WJ-2026-0377'], about: ['销售部', '置业顾问'],
    facts: '认购时置业顾问说契税按百分之一算，到签约才知道我家要按百分之一点五交，多出两万多。', demand: '说明依据，如果是讲错了要有说法。',
    criteria: ['sales-fault'], onTheSpot: '请客户到洽谈室，打印了税务规定当面说明，客户要求书面答复。', promisedAfterDays: 3,
  },
  {
    received: ago(1, '11:15'), channel: 'phone', customer: ['阮清欢', '27', '', ''], about: ['', ''],
    facts: '想问明年的学区划分会不会变，售楼处说不清，教育局的电话也打不通。', demand: '给一个能问到的电话。', criteria: ['inquiry', 'not-ours'],
    onTheSpot: '告知学区由教育部门公布，提供了咨询电话，并说明我方不作承诺。',
  },
  {
    received: ago(1, '14:40'), channel: 'walk-in', customer: ['司徒文远', '28', '11栋1601', 'WJ-2026-0419'], about: ['财务部', ''],
    facts: '退认购金的申请交了快两个月，说好十五天到账，催了五六次，每次都说在走流程，钱至今没有退。', demand: '三天内把认购金退到卡上。',
    criteria: ['promise-unfulfilled', 'raised-repeatedly'], promisedAfterDays: 3,
  },
  {
    received: ago(1, '16:20'), channel: 'walk-in', customer: ['乔木', '29', '', ''], about: ['物业服务', ''],
    facts: '售楼处门口的坡道太陡，推婴儿车上不去。', demand: '加一块缓坡板。', criteria: ['facility-inconvenience'],
    onTheSpot: '保安帮忙抬车，下午已放上移动坡板，客户满意。', settled: true,
  },
  {
    received: ago(1, '17:45'), channel: 'forwarded', customer: ['车晓峰', '30', '3栋1902', 'WJ-2025-0913'], about: ['工程部', ''],
    facts: '地下车库入口积水，我的车底盘进水，维修厂估价三万六千元。住建部门的热线把投诉转到你们这里。', demand: '赔偿修车费用，把排水修好。',
    criteria: ['serious-loss', 'media-or-authority'], promisedAfterDays: 5,
  },
  {
    received: today(205), channel: 'phone', customer: ['佟先生', '31', '6栋1203', ''], about: ['工程部', ''],
    facts: '墙上开关一按就跳闸，报修以后来的人只看了一眼就走了。', demand: '今天之内来修。', criteria: ['facility-inconvenience'],
  },
  {
    received: today(150), channel: 'walk-in', customer: ['古月', '32', '', ''], about: ['销售部', ''],
    facts: '我看中的房号昨天说给我留着，今天来却说已经被别人认购了。', demand: '说明为什么没有留住，有没有同样的房子。',
    criteria: ['sales-fault'], onTheSpot: '说明口头留房无效，陪客户看了同户型的另外两套。', promisedAfterDays: 2,
  },
  {
    received: today(95), channel: 'online', customer: ['欧阳静', '33', '12栋1004', 'WJ-2026-0431'], about: ['销售部', ''],
    facts: '合同附件写的是三层中空玻璃，装上去的是双层，验房师量过了。九月提过一次，十月又提过一次，都没有下文。',
    demand: '换成合同约定的玻璃，书面答复什么时候换。', criteria: ['promise-unfulfilled', 'raised-repeatedly'], promisedAfterDays: 4,
  },
  {
    received: today(48), channel: 'walk-in', customer: ['时雨', '34', '', ''], about: ['物业服务', ''],
    facts: '洗手间的烘手机坏了，也没有纸巾。', demand: '', criteria: ['facility-inconvenience'],
  },
  {
    received: today(12), channel: 'walk-in', customer: ['𠮷川樱', '35', '1栋2003', 'WJ-2026-0440'], about: ['销售部', '置业顾问'],
    facts: '置业顾问介绍时说这栋楼前面不会再盖房子，现在打围挡要建一栋十八层的，采光全挡住了。', demand: '请负责人当面解释，提供当时的规划公示。',
    criteria: ['promise-unfulfilled'], promisedAfterDays: 3,
  },
];
