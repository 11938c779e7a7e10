import { dismissToast, useToasts } from '../lib/toasts';
import { Button } from './button';
import './toaster.css';

/** Where toasts appear; one per window. */
export function Toaster() {
  return (
    <div className="toaster" role="status" aria-live="polite">
      {useToasts().map((item) => (
        <div key={item.id} className={`toast toast-${item.kind}`}>
          <span>{item.text}</span>
          {item.action !== null && (
            <Button
              kind="quiet"
              onClick={() => {
                item.action?.run();
                dismissToast(item.id);
              }}
            >
              {item.action.label}
            </Button>
          )}
          <button type="button" className="toast-close" aria-label="关闭提示" onClick={() => dismissToast(item.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
