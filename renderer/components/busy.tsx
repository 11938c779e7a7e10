import './busy.css';

/** Shows that something works, once it takes longer than a blink. */
export function Busy({ label = '正在读取…' }: { readonly label?: string }) {
  return (
    <p className="busy" role="status">
      {label}
    </p>
  );
}
