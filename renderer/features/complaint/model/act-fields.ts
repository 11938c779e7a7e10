import { answerWayLabel, answerWays, measureKinds, measureLabel, verdictLabel, verdicts, visitOutcomeLabel, visitOutcomes, visitWayLabel, visitWays } from '../../../../shared/domain/handling/choices';
import type { ActionId } from '../../../../shared/domain/handling/input';
import type { Severity } from '../../../../shared/domain/severity/severity';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';

/** What was typed into the dialog of an action, by field. */
export type ActTyped = Readonly<Record<string, string>>;

/** A field of an action's dialog. */
export interface ActField {
  readonly name: string;
  readonly label: string;
  /** `time` and `day` are typed as people say them; `choice` shows its options, `select` folds them. */
  readonly kind: 'area' | 'line' | 'time-ahead' | 'time-back' | 'day' | 'choice' | 'select';
  readonly start: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly rows?: number;
  /** Left out unless the other fields ask for it. */
  readonly when?: (typed: ActTyped) => boolean;
}

const labelled = <T extends string>(values: readonly T[], label: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: label[value] }));
const area = (name: string, label: string, more: Partial<ActField> = {}): ActField => ({ name, label, kind: 'area', start: '', rows: 4, ...more });
const line = (name: string, label: string, more: Partial<ActField> = {}): ActField => ({ name, label, kind: 'line', start: '', ...more });
const choice = (name: string, label: string, options: ActField['options'] & object, start: string, more: Partial<ActField> = {}): ActField => ({
  name, label, kind: 'choice', options, start, ...more,
});
const severityChoice = (list: readonly Severity[], names: ComplaintDetail['severityNames']) => choice('severity', '调整为', labelled(list, names), list.at(-1) ?? '');

const validity = ({ valid, invalid }: ComplaintDetail['choices']['validity'], start: 'yes' | 'no' = 'yes'): ActField =>
  choice('valid', '判定', [{ value: 'yes', label: `${valid}（与我方工作有关）` }, { value: 'no', label: `${invalid}（非我方原因）` }], start);
const explanation = (start = ''): ActField => area('explanation', '认定理由', { rows: 2, start, hint: '无论怎样判定，答复客户时都要说明。' });

/** The fields of an action's dialog, as the complaint stands. */
export function actFields(action: ActionId, complaint: ComplaintDetail): readonly ActField[] {
  const { handling, choices, about } = complaint;
  switch (action) {
    case 'opinion':
      return [area('text', '处理意见', { rows: 6 }), ...(handling.judgement === null ? [validity(choices.validity), explanation()] : [])];
    case 'decide':
      return [
        choice('approved', '批复', [{ value: 'yes', label: '同意' }, { value: 'no', label: '退回重提' }], 'yes'),
        area('text', '意见'),
      ];
    case 'answer':
      return [
        area('text', '答复内容', { rows: 5 }),
        choice('how', '答复方式', labelled(answerWays, answerWayLabel), 'phone'),
        { name: 'answeredAt', label: '答复时间', kind: 'time-back', start: '', hint: '空着就是现在。' },
      ];
    case 'withdraw': {
      const joint = handling.answers.at(-1)?.joint;
      const all = joint === undefined ? [] : [choice('all', `这是共同说明，当时答复了 ${joint.count} 件`, [{ value: 'yes', label: '一起撤回' }, { value: 'no', label: '只撤回这一件' }], 'yes')];
      return [...all, area('reason', '撤回原因', { rows: 3, hint: '撤回后回到答复这一步，时限照原来的算；原来的答复留在经过里。' })];
    }
    case 'verdict':
      return [
        choice('verdict', '客户意见', labelled(verdicts, verdictLabel), 'satisfied'),
        area('demand', '客户的话或还有的要求', { rows: 3, hint: '客户不满意时必填，这件投诉会退回重新处理。' }),
      ];
    case 'cause':
      return [{ name: 'category', label: '原因类别', kind: 'select', options: choices.causes.map(({ id, label }) => ({ value: id, label })), start: handling.cause?.category ?? choices.causes[0]?.id ?? '' }, area('text', '原因分析', { start: handling.cause?.text ?? '' })];
    case 'measure':
      return [
        choice('kind', '哪种措施', labelled(measureKinds, measureLabel), handling.measures.some(({ kind }) => kind === 'corrective') ? 'preventive' : 'corrective'),
        area('text', '措施内容', { rows: 3 }),
        line('unit', '责任单位', { start: handling.measures.at(-1)?.unit ?? handling.department ?? about.department ?? '' }),
        line('owner', '责任人', { start: handling.measures.at(-1)?.owner ?? '' }),
        { name: 'dueOn', label: '完成日期', kind: 'day', start: '', hint: '如 12-10、下周五、7天后。' },
      ];
    case 'verify':
      return verifyFields(complaint);
    case 'penalty':
      return [
        { name: 'choice', label: '处理方式', kind: 'select', start: '', options: [...choices.penalties.map(({ label }, at) => ({ value: String(at), label })), { value: '', label: '不处罚' }] },
        line('person', '受处理人员', { start: about.person ?? '', when: ({ choice: chosen }) => chosen !== '' }),
        area('reason', '说明', { rows: 2, hint: '不处罚时必填。' }),
      ];
    case 'visit':
      return [
        choice('how', '方式', labelled(visitWays.filter((way) => way !== 'exempt' || choices.visitExemptions.length > 0), visitWayLabel), 'phone'),
        choice('outcome', '结果', labelled(visitOutcomes, visitOutcomeLabel), 'satisfied', { when: ({ how }) => how !== 'exempt' }),
        area('text', '回访情况或免回访原因', { rows: 3, hint: `客户不满意时，这件投诉会重新处理。${choices.visitExemptions.length === 0 ? '' : `免回访的原因如${choices.visitExemptions.join('、')}。`}` }),
      ];
    case 'archive':
      return [line('archiveNumber', '归档号', { start: complaint.number.replace(/^TS-/, 'GD-') })];
    case 'reopen':
      return [area('reason', '重新受理的原因', { rows: 3 })];
    case 'judge':
      return [
        validity(choices.validity, handling.judgement?.valid === false ? 'no' : 'yes'),
        explanation(handling.judgement?.explanation),
      ];
    case 'route':
      return [
        choice('handler', '由谁处理', labelled(choices.handlers, roleLabel), complaint.handler),
        line('department', '承办部门', { start: handling.department ?? about.department ?? '', hint: '由这个部门的负责人填写意见。' }),
        area('reason', '转办原因', { rows: 2 }),
      ];
    case 'promise':
      return [{ name: 'promisedAt', label: '承诺答复时间', kind: 'time-ahead', start: '', hint: '如 明天下午3点、周五。' }, area('reason', '原因', { rows: 2 })];
    case 'pause':
      return [
        choice('ground', '什么情况', choices.pauseGrounds.map((ground) => ({ value: ground, label: ground })), choices.pauseGrounds[0] ?? ''),
        { name: 'until', label: '暂停到', kind: 'time-ahead', start: '', hint: '到时自动恢复。如 下周五、12-10 18:00。' },
        area('reason', '客户怎样同意、为什么', { rows: 3 }),
      ];
    case 'resume':
      return [area('reason', '提前恢复的原因', { rows: 2, hint: '时限从现在接着算。' })];
    case 'raise':
      return [severityChoice(choices.raise, complaint.severityNames), area('reason', '提高的原因', { rows: 3 })];
    case 'lower':
      return [severityChoice(choices.lower, complaint.severityNames), area('reason', '降低的原因', { rows: 3, hint: '由另一位上级审定后才会改变。' })];
    case 'confirm':
      return [
        choice('confirmed', '审定', [{ value: 'yes', label: `同意降为${complaint.severityNames[handling.proposal?.severity ?? complaint.severity]}` }, { value: 'no', label: '不同意' }], 'yes'),
        area('reason', '说明', { rows: 2, hint: `${handling.proposal === null ? '' : `${handling.proposal.who}提出的理由：${handling.proposal.reason} `}不同意时必须说明。` }),
      ];
    case 'task':
      return [area('text', '做了什么、结果怎样', { rows: 5 })];
    case 'price':
      return [
        line('amount', '金额（元）', { start: handling.amount === null ? '' : String(handling.amount), hint: '如 1200 或 1200.50；由谁批准按金额定。' }),
        area('reason', '依据', { rows: 2 }),
      ];
    case 'classify':
      return [choice('class', '类别', choices.classes.map(({ id, label }) => ({ value: id, label })), choices.classes.find(({ id }) => complaint.criteria.includes(id))?.id ?? choices.classes[0]?.id ?? '')];
    case 'close':
      return [];
  }
}

function verifyFields({ handling }: ComplaintDetail): readonly ActField[] {
  const open = handling.measures.flatMap((measure, at) => (measure.toVerify ? [{ value: String(at + 1), label: `${measureLabel[measure.kind]}：${measure.text}`.slice(0, 60) }] : []));
  return [
    { name: 'measure', label: '哪一项措施', kind: 'select', options: open, start: open[0]?.value ?? '' },
    choice('effective', '结果', [{ value: 'yes', label: '已落实，有效' }, { value: 'no', label: '无效，需另定措施' }], 'yes'),
    area('text', '验证情况', { rows: 3 }),
  ];
}
