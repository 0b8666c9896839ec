import { seatKinesisPrefix, seatStackName, sharedStackName } from "../../contract/outputs";

test("names the stacks of a class, and what a seat may call its own streams", () => {
  expect(seatStackName("dsci6007", "s01")).toBe("Lab-dsci6007-s01");
  expect(sharedStackName("dsci6007")).toBe("Lab-dsci6007-shared");
  expect(seatKinesisPrefix("dsci6007", "s01")).toBe("Lab-dsci6007-s01.");
  expect(seatKinesisPrefix("dsci6007", "s010").startsWith(seatKinesisPrefix("dsci6007", "s01"))).toBe(false);
});
