import { type Role, roleLabel, roles } from '../../shared/domain/staff/role';
import { SelectField } from './field';

interface RoleSelectProps {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly offered?: readonly Role[];
  readonly bare?: boolean;
}

/** Chooses a person's role. */
export function RoleSelect({ label, value, onChange, offered = roles, bare = false }: RoleSelectProps) {
  const choices = offered.map((role) => ({ value: role, label: roleLabel[role] }));
  return <SelectField label={label} bare={bare} value={value} choices={choices} onChange={onChange} />;
}
