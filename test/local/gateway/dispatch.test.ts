import type { Action, Permission } from "../../../local/core/action";
import type { Authorizer } from "../../../local/core/authorizer";
import { AwsError } from "../../../local/core/errors";
import type { Service } from "../../../local/core/service";
import { asAwsError, dispatch, findAction } from "../../../local/gateway/dispatch";
import { rootCall } from "../../support/fake-cloud";

const told: string[] = [];
const put: Action = {
  name: "Put",
  permissions: async () => [
    { action: "x:Put", resource: "a" },
    { action: "x:Pass", resource: "b" },
  ],
  handle: async () => {
    told.push("handled");
    return { done: true };
  },
};
const service = { name: "x", deniedCode: "Denied", actions: [put] } as unknown as Service;
const authorizer = (refuse: (permission: Permission) => boolean): Authorizer => ({
  authorize(_, permission, code) {
    told.push(permission.action);
    if (refuse(permission)) throw new AwsError(code, "no", 403);
  },
});

beforeEach(() => void told.splice(0));

test("asks for every permission, then carries out", async () => {
  expect(
    await dispatch(
      service,
      put,
      {},
      rootCall(),
      authorizer(() => false),
    ),
  ).toEqual({ done: true });
  expect(told).toEqual(["x:Put", "x:Pass", "handled"]);
});

test("carries out nothing when one is refused, in the service's own code", async () => {
  const refused = dispatch(
    service,
    put,
    {},
    rootCall(),
    authorizer(({ action }) => action === "x:Pass"),
  );
  await expect(refused).rejects.toMatchObject({ code: "Denied" });
  expect(told).toEqual(["x:Put", "x:Pass"]);
});

test("finds an action by its name, and names one that is not modelled", () => {
  expect(findAction(service, "Put")).toBe(put);
  expect(() => findAction(service, "Get")).toThrow(
    expect.objectContaining({
      code: "NotModelledByLocalCloud",
      message: expect.stringContaining("x:Get"),
      status: 501,
    }),
  );
});

test("tells a fault of ours as AWS tells its own, and leaves AWS's errors as they are", () => {
  const error = new AwsError("A", "b");
  expect(asAwsError(error)).toBe(error);
  expect(asAwsError(new TypeError("x is not y"))).toMatchObject({
    code: "InternalFailure",
    status: 500,
    message: "The local cloud failed: x is not y",
  });
  expect(asAwsError("thrown")).toMatchObject({ message: "The local cloud failed: thrown" });
});
