import { noGo, ok, type PreflightCheck, warn } from "../preflight-check";

const DAY = 24 * 3600 * 1000;

/** When the class is taken down by itself. */
export const expiry: PreflightCheck = {
  name: "expires",
  about: "class",
  look({ labClass: { expires }, now }) {
    if (expires === undefined) {
      return [
        warn(
          "The class never expires: it stands, and costs, until somebody destroys it.",
          "Write `expires:` into the class file, a date and time with an offset.",
        ),
      ];
    }
    const days = (Date.parse(expires) - now()) / DAY;
    if (days <= 0) {
      return [
        noGo(
          `The class expired at ${expires}.`,
          "Write a later `expires` into the class file; synth, diff and destroy work as before.",
        ),
      ];
    }
    return [
      ok(
        `The class expires in ${days < 2 ? `${(days * 24).toFixed(1)} hours` : `${Math.floor(days)} days`}, at ${expires}.`,
      ),
    ];
  },
};
