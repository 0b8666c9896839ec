import { refuseExpired } from "../../../cli/deploy/expiry";
import { LAB_CLASS } from "../../support/lab-class";

const NOW = Date.parse("2026-11-24T12:00:00Z");

test("refuses a class whose end is past, and says what to do", () => {
  const past = { ...LAB_CLASS, expires: "2026-11-24T12:00:00+01:00" };
  expect(() => refuseExpired(past, NOW)).toThrow(
    expect.objectContaining({ exitCode: 1, fix: expect.stringContaining("Write a later `expires`") }),
  );
  expect(() => refuseExpired({ ...LAB_CLASS, expires: "2026-11-24T12:00:01Z" }, NOW)).not.toThrow();
  expect(() => refuseExpired(LAB_CLASS, NOW)).not.toThrow();
});
