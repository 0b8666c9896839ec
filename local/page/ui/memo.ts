import { Component, type ComponentType, createElement } from "preact";

/** @returns a component that is drawn anew only where its properties are not the same any more */
export function memo<P extends object>(
  Inner: (props: P) => preact.ComponentChild,
  same: (one: P, other: P) => boolean,
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
