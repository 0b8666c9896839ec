import { judgeSeatId } from "../../../lib/class/seat-id";

test.each(["s01", "a", "team3", "abcdefghijklmnopqrst"])("%s is a seat id", (seat) => {
  expect(judgeSeatId(seat)).toBeUndefined();
});

test.each([
  ["", "empty"],
  ["shared", "reserved"],
  ["S01", "capital letter at its position 1"],
  ["s 01", "space at its position 2"],
  ["s-01", "dash at its position 2"],
  ["1s", "starts with a digit"],
  ["é1", "no letter a to z and no digit at its position 1"],
  ["abcdefghijklmnopqrstu", "21 characters"],
])("%j is refused: %s", (seat, reason) => {
  expect(judgeSeatId(seat)?.what).toContain(reason);
});

test("an e-mail address in the seat column is refused without being quoted", () => {
  const verdict = judgeSeatId("ada@uni.example");
  expect(verdict?.what).toContain("@");
  expect(JSON.stringify(verdict)).not.toMatch(/ada|uni|example/);
});
