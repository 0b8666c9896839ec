interface MeterProps {
  /** The buffer that it is of: of two with one label a screen reader has to tell which. */
  of: string;
  label: string;
  kind: "size" | "time";
  /** In whatever unit, as `most`. */
  value: number;
  most: number;
  /** The value in words. */
  told: string;
  /** Whether it is the one that will flush first. */
  leads: boolean;
}

/** One of the two that race: how near a limit of the buffer is. */
export function Meter({ of, label, kind, value, most, told, leads }: MeterProps) {
  const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 1;
  const percent = Math.round(share * 100);
  return (
    <div class={`meter ${kind}${leads ? " leads" : ""}`}>
      <div class="meter-head">
        <span>{label}</span>
        {leads && <span class="lead-mark">▸ ahead</span>}
        <span class="number">{told}</span>
      </div>
      <div
        class="track"
        role="meter"
        aria-label={`${of}: ${label}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${told}, ${percent} %`}
      >
        <div class="fill" style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}
