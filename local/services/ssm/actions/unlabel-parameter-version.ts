import type {
  UnlabelParameterVersionCommandInput,
  UnlabelParameterVersionCommandOutput,
} from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { parameterVersionNotFound } from "../errors";
import { parseReference } from "../names";
import type { SsmStore } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UnlabelParameterVersion.html */
export const unlabelParameterVersion = (
  store: SsmStore,
): Action<
  Having<UnlabelParameterVersionCommandInput, "Name" | "ParameterVersion" | "Labels">,
  Omit<UnlabelParameterVersionCommandOutput, "$metadata">
> => ({
  name: "UnlabelParameterVersion",
  permissions: ({ Name }) => [
    { action: "ssm:UnlabelParameterVersion", resource: store.arn(parseReference(Name).name) },
  ],
  async handle(input) {
    check("UnlabelParameterVersion", input);
    const { name } = parseReference(input.Name);
    const parameter = store.get(name);
    const found = parameter.versions.find(({ version }) => version === input.ParameterVersion);
    if (!found) throw parameterVersionNotFound(name, input.ParameterVersion);
    const [removed, unknown] = [true, false].map((has) =>
      input.Labels.filter((label) => found.labels.includes(label) === has),
    );
    const labels = found.labels.filter((label) => !input.Labels.includes(label));
    await store.put({
      ...parameter,
      versions: parameter.versions.map((version) => (version === found ? { ...version, labels } : version)),
    });
    return { RemovedLabels: removed, InvalidLabels: unknown };
  },
});
