import type { Balance } from "./balance";
import { count } from "./format";

const PARTS = ["delivered", "failed", "buffered"] as const;

/** sent = delivered + failed + buffered, as a bar and in words. */
export function BalanceBar({ balance }: { balance: Balance }) {
  const { sent, difference, told } = balance;
  const whole = Math.max(1, sent, balance.delivered + balance.failed + balance.buffered);
  return (
    <section class="card" aria-labelledby="balance">
      <h2 id="balance">Every line accounted for</h2>
      <div class="balance" aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} class={part} style={{ flexGrow: balance[part] / whole }} />
        ))}
        {difference > 0 && <span class="difference" style={{ flexGrow: difference / whole }} />}
      </div>
      <p class="equation">
        <span class="term">
          <b>{count(sent)}</b> sent
        </span>
        <span>=</span>
        {PARTS.map((part, index) => (
          <span key={part} class="term">
            {index > 0 && "+ "}
            <i class={`key ${part}`} aria-hidden="true" />
            <b>{count(balance[part])}</b> {part}
          </span>
        ))}
        {difference !== 0 && (
          <span class="term">
            {difference > 0 ? "+ " : "− "}
            <i class="key difference" aria-hidden="true" />
            <b>{count(Math.abs(difference))}</b> different
          </span>
        )}
      </p>
      {told !== "" && <p class="warn">{told}</p>}
    </section>
  );
}
