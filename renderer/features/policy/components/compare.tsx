import { useState } from 'react';
import type { Policy } from '../../../../shared/domain/policy/schema';
import type { PolicyBook } from '../../../../shared/ipc/policy';
import { Busy } from '../../../components/busy';
import { type Ref, usePolicyVersion } from '../api/use-policies';
import { Choose } from './choose';
import { PolicyDifferences } from './policy-differences';

interface CompareProps {
  readonly book: PolicyBook;
  readonly right: Policy;
  /** With which it is compared first. */
  readonly first: Ref;
}

const nameOf = ({ id, version }: Ref): string => `${id}@${version}`;

/** The chosen policy beside any other. */
export function Compare({ book, right, first }: CompareProps) {
  const [other, setOther] = useState(nameOf(first));
  const [all, setAll] = useState(false);
  const entry = book.policies.find((one) => nameOf(one) === other);
  const left = usePolicyVersion(entry === undefined ? null : { id: entry.id, version: entry.version }).data;
  return (
    <>
      <div className="policy-row">
        <span>和</span>
        <Choose
          label="和哪一项比较"
          value={other}
          choices={book.policies.map((one) => [nameOf(one), `${one.name} 第 ${one.version} 版`] as const)}
          onChange={setOther}
        />
        <span>比较</span>
        <label className="policy-check">
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
          相同的也列出
        </label>
      </div>
      {left === undefined ? <Busy /> : <PolicyDifferences left={left} right={right} onlyDiffering={!all} />}
    </>
  );
}
