import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionOf, proposeSeverity } from '../../../../../shared/domain/severity/propose';
import { severities } from '../../../../../shared/domain/severity/severity';
import { suggestCriteria } from '../../../../../shared/domain/severity/suggest';
import { salesOffice } from '../../../../../shared/policies/sales-office';

const severity = (...criteria: string[]) => proposeSeverity(criteria, salesOffice).severity;

describe('proposeSeverity under the default policy', () => {
  it('R-S02-SEV-MAJOR: a promise not carried out and raised several times', () => {
    expect(severity('promise-unfulfilled', 'raised-repeatedly')).toBe('major');
    expect(proposeSeverity(['raised-repeatedly', 'promise-unfulfilled'], salesOffice)).toMatchObject({
      criteria: ['promise-unfulfilled', 'raised-repeatedly'],
      reasons: [{ text: '承诺或合同未兑现' }, { text: '客户多次提出未解决' }],
      rules: ['R-S02-SEV-MAJOR'],
    });
  });

  it.each(['serious-loss', 'personal-injury', 'unresolved-month'])('R-S02-SEV-MAJOR: %s alone', (criterion) => {
    expect(severity(criterion)).toBe('major');
    expect(severity('facility-inconvenience', criterion)).toBe('major');
  });

  it('R-S02-SEV-IMPORTANT: sales or reception at fault, also when raised again', () => {
    expect(severity('sales-fault')).toBe('important');
    expect(severity('sales-fault', 'raised-repeatedly')).toBe('important');
    expect(severity('sales-fault', 'facility-inconvenience')).toBe('important');
  });

  it('R-S02-SEV-MINOR: facilities', () => {
    expect(severity('facility-inconvenience')).toBe('minor');
    expect(severity('facility-inconvenience', 'raised-repeatedly')).toBe('minor');
  });

  it('R-S02-SEV-INTERNAL: a class of its own, before every other', () => {
    expect(severity('internal-supervision')).toBe('internal');
    expect(severity('internal-supervision', 'serious-loss')).toBe('internal');
  });

  it('R-S02-SEV-GAP: a promise raised for the first time is important', () => {
    expect(proposeSeverity(['promise-unfulfilled'], salesOffice)).toMatchObject({
      severity: 'important',
      rules: ['R-S02-SEV-GAP'],
    });
    expect(proposeSeverity(['promise-unfulfilled', 'sales-fault'], salesOffice).criteria).toEqual(['sales-fault', 'promise-unfulfilled']);
  });

  it('R-S02-SEV-GAP: what is not ours, a mere question, and nothing at all are minor', () => {
    expect(severity('not-ours')).toBe('minor');
    expect(severity('inquiry')).toBe('minor');
    expect(proposeSeverity([], salesOffice)).toMatchObject({ severity: 'minor', criteria: [], reasons: [{ criterion: null }] });
    expect(severity('nobody-knows')).toBe('minor');
  });

  it('attention criteria do not raise the severity but name who is told at once', () => {
    expect(severity('group-five-households', 'media-or-authority')).toBe('minor');
    expect(attentionOf(['media-or-authority', 'sales-fault'], salesOffice)).toEqual([
      { criterion: 'media-or-authority', label: '媒体或主管部门介入', tell: 'project-manager' },
    ]);
  });

  it('tells where the customer said it', () => {
    const facts = '认购时承诺精装含新风系统，合同附件也写明，交付通知却改为毛坯加补差价。九月、十月已来过三次，每次都说会答复，至今没有结果。';
    const found = suggestCriteria(facts, null, salesOffice);
    const proposal = proposeSeverity(found.map(({ criterion }) => criterion), salesOffice, found);
    expect(proposal.severity).toBe('major');
    expect(proposal.reasons.map(({ text }) => text)).toEqual(['承诺或合同未兑现（内容第 1 句）', '客户多次提出未解决（内容第 2 句）']);
  });

  it('more ticks never lower a customer’s complaint', () => {
    const ids = salesOffice.criteria.map(({ id }) => id).filter((id) => id !== 'internal-supervision');
    const rank = (ticked: string[]) => severities.indexOf(severity(...ticked));
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (some, more) => {
        expect(rank([...some, ...more])).toBeLessThanOrEqual(rank(some));
      }),
    );
  });
});
