import { type Channel, channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import type { Proposal } from '../../../../shared/ipc/intake';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { Segmented } from '../../../components/segmented';
import { useAbout, useCircumstances } from '../api/office';
import { warmForm } from '../../../bridge/warm-form';
import { channelKeys } from '../model/channel-keys';
import type { IntakeAction } from '../model/intake-form';
import { Circumstances } from './circumstances';
import { useDesk } from './intake-context';
import { IntakeArea, IntakeLine, UnitLine } from './intake-text';
import { IntakeTime } from './intake-time';
import { Row } from './row';

const channelOptions = channels.map((value: Channel) => ({ value, label: channelLabel[value], keys: channelKeys[value] }));

interface IntakeFieldsProps {
  readonly proposal: Proposal | null;
  readonly act: (action: IntakeAction) => void;
}

/** The fields in the order of the conversation. */
export function IntakeFieldRows({ proposal, act }: IntakeFieldsProps) {
  const { form, faultAt, left } = useDesk();
  const circumstances = useCircumstances();
  const about = useAbout();
  const proposed = proposal?.criteria.map(({ id }) => id) ?? [];
  const limit = proposal?.deadlines.find(({ clock }) => clock === 'answer')?.dueAt ?? null;
  return (
    <div className="intake-rows">
      <Row label="方式">
        <div className="intake-opening">
          <Segmented label="方式" value={form.channel} options={channelOptions} onChange={(channel) => act({ type: 'channel', channel })} />
          <span className="intake-when" aria-hidden="true">
            受理时间
          </span>
          <IntakeTime name="received" label="受理时间" placeholder="现在（补录请填）" />
        </div>
      </Row>
      <Row label="客户">
        {form.sealed !== null ? (
          <SealedLine onAnew={() => act({ type: 'person-anew' })} fault={faultAt('phone')} />
        ) : (
          <div className="intake-four">
            <IntakeLine name="phone" label="电话" placeholder="电话" inputMode="tel" autoFocus />
            <IntakeLine name="name" label="姓名" placeholder="姓名" />
            <UnitLine />
            <IntakeLine name="contract" label="合同号" placeholder="合同号" />
          </div>
        )}
      </Row>
      <Row label="对象">
        <div className="intake-four">
          <IntakeLine name="department" label="部门" placeholder="被投诉的部门" list="intake-departments" />
          <IntakeLine name="person" label="具体人员" placeholder="具体人员（可不填）" list="intake-people" />
        </div>
        <Suggestions id="intake-departments" words={about.departments} />
        <Suggestions id="intake-people" words={about.people} />
      </Row>
      <Row label="内容" grows>
        <IntakeArea name="facts" label="内容" placeholder="什么时间、经过怎样，按客户说的写" onFocus={warmForm} />
      </Row>
      <Row label="要求">
        <IntakeArea name="demand" label="要求" placeholder="客户希望怎么办" rows={2} />
      </Row>
      <Row label="情形">
        <Circumstances
          all={circumstances}
          ticked={form.criteria ?? proposed}
          proposed={form.criteria === null}
          onToggle={(id) => act({ type: 'toggled', id, proposed })}
          onPropose={() => act({ type: 'criteria-as-proposed' })}
        />
        <Said fault={faultAt('criteria')} />
      </Row>
      <Row label="现场处理">
        <div className="intake-spot">
          <IntakeArea name="onTheSpot" label="现场处理" placeholder="已做了什么？客户当场满意可直接办结" rows={2} />
          <label className="intake-settled">
            <input
              type="checkbox"
              checked={form.settled}
              data-place="settled"
              onBlur={() => left('settled')}
              onChange={(event) => act({ type: 'settled', settled: event.target.checked })}
            />
            客户当场满意
          </label>
        </div>
        <Said fault={faultAt('settled')} />
      </Row>
      <Row label="承诺答复">
        <div className="intake-promise">
          <IntakeTime name="promised" label="承诺答复时间" placeholder="如 明天下午3点、周三" />
          {limit !== null && <span className="muted">不晚于时限 {zhShortDateTime(limit)}</span>}
        </div>
      </Row>
    </div>
  );
}

function Suggestions({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

/** In the place of the customer's fields, while what was typed into them is sealed and the vault is locked. */
function SealedLine({ onAnew, fault }: { readonly onAnew: () => void; readonly fault: string | undefined }) {
  return (
    <div className="intake-sealed">
      <p>
        客户资料已封存，照常可以保存；解锁后再打开这份草稿就能看到。
        <Button kind="quiet" onClick={onAnew}>
          重新填写
        </Button>
      </p>
      <Said fault={fault} />
    </div>
  );
}

function Said({ fault }: { readonly fault: string | undefined }) {
  return fault === undefined ? null : (
    <p className="field-fault" role="alert">
      {fault}
    </p>
  );
}
