import { refuseExpress } from "../../../../local/engine/requests/mode";

test("standard deployments go through, express ones are refused by name", () => {
  expect(() => refuseExpress(undefined)).not.toThrow();
  expect(() => refuseExpress({ Mode: "STANDARD" })).not.toThrow();
  expect(() => refuseExpress({ Mode: "EXPRESS" })).toThrow("DeploymentConfig Mode EXPRESS is not modelled");
});
