import type { RegisterNote } from '../../../../shared/domain/register/read-row';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { TableFaults } from '../../../components/table-faults';
import type { CheckedRegister } from '../api/register';

const noteWords: Readonly<Record<RegisterNote, string>> = {
  phone: '行的电话不像能拨通的号码，原样导入',
  severity: '行没有写等级，由投诉内容推定',
  channel: '行没有写方式或看不懂，记作来访',
  verdict: '行的客户意见看不懂，照抄在处理经过里',
  'closed-undated': '行写了办结，没有办结日期，按受理日期算',
};

const shown = 6;

/** What the register would bring, or every fault by line and column. */
export function RegisterChecked({ checked, lines }: { readonly checked: CheckedRegister; readonly lines: number }) {
  const { rows, open, faults, failed, notes } = checked;
  if (failed > 0)
    return (
      <>
        <Notice>
          {lines} 行里有 {failed} 行有错，整个文件都没有导入。请在 Excel 里改好，再选一次。
        </Notice>
        <TableFaults faults={faults} failed={failed} />
      </>
    );
  return (
    <>
      <Notice kind="calm">
        {rows.length} 件都没有问题：已办结 {rows.length - open} 件，未办结 {open} 件。
      </Notice>
      <ul className="register-notes">
        {open > 0 && <li>未办结的进收件箱，各项时限从导入时算起。</li>}
        <li>已办结的不再提醒，按原来的日期统计，不计及时率。</li>
        {(Object.keys(noteWords) as RegisterNote[]).flatMap((note) => (notes[note] === undefined ? [] : [<li key={note}>{`${notes[note]} ${noteWords[note]}。`}</li>]))}
      </ul>
      <div className="table-preview" tabIndex={0} role="region" aria-label="导入后的前几件">
        <table>
          <thead>
            <tr>
              {['受理', '等级', '投诉内容', '投诉人', '房号', '办结'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ row, person }) => (
              <tr key={row.line}>
                <td>{momentWords(row.receivedAt, row.timed)}</td>
                <td>{row.severity === null ? '推定' : <SeverityMark severity={row.severity} />}</td>
                <td>{row.facts}</td>
                <td>{person.name ?? ''}</td>
                <td>{person.unit ?? ''}</td>
                <td>{row.closedAt === null ? '未办结' : momentWords(row.closedAt, false)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function momentWords(at: string, timed: boolean): string {
  const words = zhDateTime(at);
  return timed ? words : words.slice(0, words.lastIndexOf(' '));
}
