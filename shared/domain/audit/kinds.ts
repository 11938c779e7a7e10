/** What the audit log is narrowed by, with its name on screen. */
export const auditKinds = {
  lock: '锁定与解锁',
  refused: '口令或 PIN 不对',
  reveal: '查看客户资料',
  copied: '复制',
  print: '打印',
  leaving: '导出',
  sales: '导入与销售资料',
  correction: '更正与撤销',
  day: '日结',
  staff: '人员与 PIN',
  personal: '个人信息',
  policy: '制度与日历',
  setting: '设置、时钟与数据文件',
} as const;

/** One kind of lines. */
export type AuditKind = keyof typeof auditKinds;

/** The types of events of each kind. What is everyday work on a complaint stands in its own timeline, not here. */
export const auditTypes: Readonly<Record<AuditKind, readonly string[]>> = {
  lock: ['vault.made', 'vault.joined', 'vault.unlocked', 'vault.locked', 'vault.inspected', 'vault.inspection-ended', 'vault.keys-changed', 'vault.rotated'],
  refused: ['vault.refused', 'staff.pin-refused'],
  reveal: ['vault.revealed', 'sales.shown'],
  copied: ['vault.copied'],
  print: ['complaint.form-printed', 'office.paper-printed', 'statement.signed'],
  leaving: ['list.exported', 'sales.exported', 'complaint.attachment-saved'],
  sales: ['sales.recorded', 'register.imported', 'register.undone'],
  correction: ['complaint.corrected', 'complaint.answer-withdrawn', 'complaint.attachment-withdrawn', 'complaint.merged', 'complaint.unmerged', 'complaint.lesson-withdrawn', 'incident.telling-withdrawn'],
  day: ['day.sealed', 'day.postponed'],
  staff: ['staff.added', 'staff.changed', 'staff.left', 'staff.returned', 'staff.pin-set', 'staff.pin-given'],
  personal: ['personal.erased', 'personal.retention-set'],
  policy: ['policy.written', 'policy.adopted', 'calendar.notice-imported', 'calendar.rest-day-set', 'calendar.rest-day-removed', 'calendar.hours-set'],
  setting: ['office.set-up', 'office.sign-out-set', 'office.closing-time-set', 'office.emergency-numbers-set', 'clock.set-back', 'clock.checked', 'store.restored', 'store.salvaged', 'office.scan-dismissed'],
};

/** The types that one kind of lines, or all of them, come from. */
export function typesOf(kind: AuditKind | null): readonly string[] {
  return kind === null ? Object.values(auditTypes).flat() : auditTypes[kind];
}

/** The kind of a type; null for what is not in the audit log. */
export function kindOf(type: string): AuditKind | null {
  return (Object.keys(auditTypes) as AuditKind[]).find((kind) => auditTypes[kind].includes(type)) ?? null;
}
