import { expect, it } from 'vitest';
import { fold } from '../../../../../shared/domain/complaint/fold';
import { timelineOf } from '../../../../../shared/domain/complaint/timeline';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { local, stored, takenIn } from '../../support/sample';

const names = new Map([['staff-1', '周晓岚']]);
const body = takenIn({ onTheSpot: '已致歉，调高两度。', promisedAt: local('2026-11-25 18:00') });

it('tells what happened, the latest first', () => {
  const events = [
    stored({ type: 'complaint.taken-in', body }),
    stored({ type: 'complaint.form-printed', body: { form: 'complaint-handling', copy: 2, version: 1, pdf: 'a'.repeat(64), pages: 1, printer: null } }, 2),
    stored(
      {
        type: 'complaint.corrected',
        body: {
          changes: { severity: 'important', handler: 'sales-management', criteria: ['sales-fault'], identity: 'b'.repeat(64), promisedAt: null, facts: '改' },
          reason: '客户补充情况',
          deadlines: [],
        },
      },
      3,
    ),
  ];
  const entries = timelineOf(events, names, salesOffice);
  expect(entries.map(({ title, detail }) => [title, detail])).toEqual([
    ['更正', null],
    ['打印', '客户投诉意见处理表 第 2 次'],
    ['承诺答复', null],
    ['现场处理', null],
    ['受理', '来访，依据：设施不便'],
  ]);
  expect(entries[0]?.text).toBe(
    [
      '情形：设施不便 → 销售、接待有过失',
      '等级：轻微 → 重要',
      '处理：售楼主管 → 销管部',
      '承诺答复：11-25 周三 18:00 → 未填',
      '客户资料已更正',
      '内容已更正',
      '原因：客户补充情况',
    ].join('\n'),
  );
  expect(entries[2]?.text).toBe('承诺 11-25 周三 18:00 前答复客户。');
  expect(entries.at(-1)).toMatchObject({ who: '周晓岚', severity: 'minor', text: body.facts });
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});

it('says so when the customer was satisfied on the spot', () => {
  const entries = timelineOf([stored({ type: 'complaint.taken-in', body: takenIn({ settled: true }) })], new Map(), salesOffice);
  expect(entries[0]).toMatchObject({ title: '现场处理', detail: '客户当场满意', who: '已离岗人员' });
});

it('tells which due times moved without a correction, and why', () => {
  const before = [
    { clock: 'opinion', dueAt: local('2026-11-24 18:00') },
    { clock: 'closing', dueAt: local('2026-12-20 18:00') },
  ];
  const after = [...before.slice(1), { clock: 'opinion', dueAt: local('2026-11-25 18:00') }, { clock: 'answer', dueAt: local('2027-01-04 18:00') }];
  const events = [
    stored({ type: 'complaint.taken-in', body: takenIn({ deadlines: before }) }),
    stored({ type: 'complaint.deadlines-set', body: { deadlines: after, reason: '导入 2027 年放假通知' } }, 2),
  ];
  expect(fold(events)).toMatchObject({ deadlines: after, version: 1, lastSeq: 2 });
  expect(timelineOf(events, names, salesOffice)[0]).toMatchObject({
    kind: 'deadlines-set',
    title: '时限调整',
    text: [
      '部门意见：2026年11月24日 周二 18:00 → 2026年11月25日 周三 18:00',
      '答复客户：未定 → 2027年1月4日 周一 18:00',
      '原因：导入 2027 年放假通知',
    ].join('\n'),
  });
});
