import { SEQUENCE_TOKEN } from "../../../../../local/services/logs/events/sequence-token";

test("is of the form that clients look for", () => {
  expect(SEQUENCE_TOKEN).toMatch(/^49\d{54}$/);
});
