import { FormPreview } from '../../features/form/components/form-preview';
import { StatementPage } from '../../features/statement/components/statement-page';

/** 报告, with what draws their paper. */
export function StatementPlace({ onLeave }: { readonly onLeave: () => void }) {
  return <StatementPage onLeave={onLeave} draw={(sheet) => <FormPreview model={sheet} />} />;
}
