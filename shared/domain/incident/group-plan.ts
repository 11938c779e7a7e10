import type { Playbook } from './playbook';

/** The plan for a group complaint (S4.5): what to do, and how to tell how far it has come. */
export const groupPlan: Playbook = {
  id: 'group-complaint',
  title: '群诉：多户反映同一件事',
  when: '几天内有好几户反映同一件事，或客户已经建群、约好一起来。',
  rule: 'R-S45-GROUP',
  cues: [],
  phases: [
    { name: '潜伏', sign: '几户先后反映同一件事，互相还不知道。', act: '逐户答复，说法一致。' },
    { name: '萌发', sign: '客户建群、互相转告，要求统一说法。', act: '成立小组，主动约代表谈。' },
    { name: '爆发', sign: '多户一起到场，或有媒体、主管部门介入。', act: '现场分开接待，统一对外说明。' },
    { name: '灾难', sign: '围堵、停工、大面积报道，影响销售。', act: '总经理指挥，各方协调，先稳住再恢复。' },
  ],
  steps: [
    { id: 'team', text: '成立应急小组，由公司总经理负总责，定好每个人的分工。' },
    { id: 'core', text: '查清核心问题、涉及的部门和人，有多少户。' },
    { id: 'foresee', text: '估计接下来可能出现的情况，每种情况谁去、怎么办。' },
    { id: 'solve', text: '定解决方案和现场措施，写明完成的时间。' },
    { id: 'inform', text: '统一说法，逐户告知；同一件事由一个部门共同说明。' },
    { id: 'media', text: '指定一人对外说明，媒体和主管部门都找他。' },
    { id: 'command', text: '每天碰头一次，看进展，调整人手和办法。' },
    { id: 'recover', text: '平息以后逐户回访，查原因，定预防措施。' },
  ],
  never: ['不冷落、不拖着不答复。', '不各说各的，不私下许诺个别客户。', '不压客户撤诉，不删除记录。'],
  papers: [{ name: '客户投诉意见处理表', use: '一户一张，相互关联，各自答复、各自签字。' }],
};
