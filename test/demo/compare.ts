import type { IntakeInput } from '../../shared/domain/complaint/intake';
import type { ComplaintDetail } from '../../shared/ipc/complaint';
import type { PersonView } from '../../shared/ipc/identity';

type Stored = Pick<ComplaintDetail, 'channel' | 'receivedAt' | 'about' | 'facts' | 'demand' | 'criteria'>;

const nobody: PersonView = { name: null, phone: null, unit: null, contract: null };

/** The fields in which a stored complaint is not what was typed; criteria count where the file gave them. */
export function differences(typed: IntakeInput, stored: Stored, person: PersonView | null, ticked: boolean): string[] {
  const found = person ?? nobody;
  const same: Readonly<Record<string, boolean>> = {
    channel: typed.channel === stored.channel,
    // The page takes minutes.
    receivedAt: typed.receivedAt.slice(0, 16) === stored.receivedAt.slice(0, 16),
    'customer.name': typed.identity.name === found.name,
    'customer.phone': typed.identity.phone === found.phone,
    'customer.unit': typed.identity.unit === found.unit,
    'customer.contract': typed.identity.contract === found.contract,
    'about.department': typed.about.department === stored.about.department,
    'about.person': typed.about.person === stored.about.person,
    facts: typed.facts === stored.facts,
    demand: typed.demand === stored.demand,
    criteria: !ticked || String([...typed.criteria].sort()) === String([...stored.criteria].sort()),
  };
  return Object.keys(same).filter((field) => same[field] === false);
}
