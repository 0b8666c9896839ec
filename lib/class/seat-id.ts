/** Longest seat id. Names that CloudFormation makes of a stack's name are cut at 63 or 64 characters. */
const LONGEST = 20;

/** Stack names would collide with the class's shared stack. */
const RESERVED = ["shared"];

/**
 * Judges a seat id. A wrong one may be a name or an e-mail address in the wrong column, so it is never quoted.
 * @returns undefined for a good one, else what is wrong and what to do
 */
export function judgeSeatId(seat: string): { what: string; fix: string } | undefined {
  if (seat === "") return { what: "the seat is empty", fix: "Write an id such as s01, or remove the row" };
  if (RESERVED.includes(seat)) {
    return {
      what: `the seat id \`${seat}\` is reserved for the class's shared stack`,
      fix: "Choose another id, such as s01",
    };
  }
  if (seat.length > LONGEST) {
    return { what: `the seat id has ${seat.length} characters`, fix: `Use at most ${LONGEST}, such as s01` };
  }
  const wrong = seat.search(/[^a-z0-9]/);
  if (wrong < 0 && /^[a-z]/.test(seat)) return undefined;
  const fix =
    "Use a pseudonymous id of lower-case letters a to z and digits that starts with a letter, such as s01";
  if (wrong < 0) return { what: "the seat id starts with a digit", fix };
  return { what: `the seat id holds ${kindOf(seat.charAt(wrong))} at its position ${wrong + 1}`, fix };
}

function kindOf(character: string): string {
  if (/[A-Z]/.test(character)) return "a capital letter";
  if (/\s/.test(character)) return "a space";
  if (character === "-") return "a dash";
  if (character === "@") return "an @, as an e-mail address does,";
  return "a character that is no letter a to z and no digit";
}
