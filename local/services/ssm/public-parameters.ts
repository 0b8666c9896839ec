import type { Cloud } from "../../core/cloud";
import { notModelled } from "../../core/errors";
import { IMAGE_PARAMETERS, imageId, PUBLIC_IMAGES } from "../../core/images";
import { isPublic } from "./names";
import type { Parameter } from "./store";

/** Amazon's own parameters, the same on every account: the image ids of Amazon Linux. */
export class PublicParameters {
  private readonly parameters: ReadonlyMap<string, Parameter>;

  constructor(cloud: Cloud) {
    this.parameters = new Map(
      PUBLIC_IMAGES.flatMap((image) =>
        image.parameters.map((alias): [string, Parameter] => {
          const name = IMAGE_PARAMETERS + alias;
          return [name, publicParameter(name, imageId(cloud.region, image), Date.parse(image.creationDate))];
        }),
      ),
    );
  }

  /**
   * @returns undefined when the name is not one of Amazon's
   * @throws AwsError when it is, and is not modelled
   */
  find(name: string): Parameter | undefined {
    const parameter = this.parameters.get(name);
    if (!parameter && isPublic(name)) throw notModelled(`public parameter ${name}`);
    return parameter;
  }

  /** In the order of their names, those below a path that begins with `/aws/service/`. */
  all(): Parameter[] {
    return [...this.parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function publicParameter(name: string, value: string, modified: number): Parameter {
  const version = 1;
  return {
    name,
    tags: {},
    versions: [
      {
        version,
        value,
        type: "String",
        tier: "Standard",
        dataType: "text",
        labels: [],
        modified,
        modifiedBy: "Amazon Web Services",
      },
    ],
  };
}
