import type {
  GetRandomPasswordCommandInput,
  GetRandomPasswordCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { randomPassword } from "../password";

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
export const getRandomPassword = (): Action<
  GetRandomPasswordCommandInput,
  Omit<GetRandomPasswordCommandOutput, "$metadata">
> => ({
  name: "GetRandomPassword",
  permissions: () => [{ action: "secretsmanager:GetRandomPassword", resource: "*" }],
  async handle(input) {
    check("GetRandomPassword", input);
    return { RandomPassword: randomPassword(input) };
  },
});
