import './print.css';

/** Says that the form is being made, once that takes longer than a blink. */
export function Printing() {
  return (
    <p className="printing" role="status">
      <span className="printing-ring" aria-hidden="true" />
      表格正在生成…
    </p>
  );
}
