import type { Policy } from '../domain/policy/schema';

/** The causes by which an office counts where the source of its policy names none. */
export const usualCauses: Policy['causes'] = [
  { id: 'attitude', label: '服务态度' },
  { id: 'explanation', label: '解释说明不到位' },
  { id: 'promise', label: '承诺或宣传不符' },
  { id: 'procedure', label: '制度或流程缺失' },
  { id: 'execution', label: '未按规定执行' },
  { id: 'quality', label: '工程或设施质量' },
  { id: 'partner', label: '合作单位' },
  { id: 'misunderstanding', label: '客户误解' },
  { id: 'other', label: '其他' },
];
