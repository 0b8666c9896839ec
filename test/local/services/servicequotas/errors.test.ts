import { invalidToken, noSuchResource } from "../../../../local/services/servicequotas/errors";

test("errors are the caller's fault, under AWS's codes", () => {
  expect(noSuchResource("there is none")).toMatchObject({
    code: "NoSuchResourceException",
    message: "there is none",
    status: 400,
  });
  expect(invalidToken()).toMatchObject({ code: "InvalidPaginationTokenException", status: 400 });
});
