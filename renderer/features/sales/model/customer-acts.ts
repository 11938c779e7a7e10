import { customerFault } from '../../../../shared/domain/sales/person';
import { err } from '../../../../shared/util/result';
import type { WholeCustomer } from '../../../../shared/vault/sales';
import { type Asked, Reader } from './asked';

/** A customer is written down, or what is known of them changed. */
export function customerAsked(id: string, known: WholeCustomer | null, name = ''): Asked {
  const fields = [
    { id: 'name', label: '姓名', what: '称呼和签约', needed: true },
    { id: 'phone', label: '电话', what: '联系' },
    { id: 'idNumber', label: '证件号码', what: '签约和备案时核对，别的时候不填' },
    { id: 'address', label: '通信地址', what: '寄送通知' },
    { id: 'note', label: '备注', what: '接待时要留意的事' },
  ] as const;
  return {
    title: known === null ? '登记客户' : '修改客户资料',
    say: '只填用得着的。每一项写着它的用途，不要另作他用。',
    go: '保存',
    done: '已保存。',
    fields: fields.map(({ what, ...field }) => ({ ...field, kind: field.id === 'note' ? ('area' as const) : ('line' as const), hint: `用途：${what}`, initial: known?.[field.id] ?? (field.id === 'name' ? name : '') })),
    act: (typed) => {
      const reader = new Reader(typed);
      const person = { name: reader.line('name', '姓名'), phone: reader.maybe('phone'), idNumber: reader.maybe('idNumber'), address: reader.maybe('address'), note: reader.maybe('note') };
      const fault = customerFault(person);
      if (fault !== null) return err({ [fault.includes('电话') ? 'phone' : fault.includes('证件') ? 'idNumber' : 'name']: fault });
      return reader.result(known === null ? { act: 'add-customer', customer: id, person } : { act: 'change-customer', customer: id, version: known.version, person });
    },
  };
}
