/** Grey bars where an explanation will stand; the same as the page shows before any script runs. */
export function Waiting() {
  return (
    <div className="waiting" aria-hidden>
      <i />
      <i />
      <i />
    </div>
  );
}
