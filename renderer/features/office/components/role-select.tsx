import { type Role, roleLabel, roles } from '../../../../shared/domain/staff/role';
import { SelectField } from '../../../components/field';

const choices = roles.map((role) => ({ value: role, label: roleLabel[role] }));

/** Chooses a person's role. */
export function RoleSelect({ label, value, onChange, bare = false }: { label: string; value: Role; onChange: (role: Role) => void; bare?: boolean }) {
  return <SelectField label={label} bare={bare} value={value} choices={choices} onChange={onChange} />;
}
