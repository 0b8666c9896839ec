import { Component, type ComponentType, createElement } from "preact";

/** Whether every property is the very same. */
function isSame<P extends object>(one: P, other: P): boolean {
  const names = Object.keys(one) as (keyof P)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** @returns a component that is drawn anew only where its properties are not the same any more */
export function memo<P extends object>(
  Inner: (props: P) => preact.ComponentChild,
  same: (one: P, other: P) => boolean = isSame,
): ComponentType<P> {
  return class Kept extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !same(this.props, next);
    }

    override render(): preact.ComponentChild {
      return createElement(Inner as ComponentType<P>, this.props);
    }
  };
}
