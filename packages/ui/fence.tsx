import { Component, type ReactNode } from 'react'

type Props = { children: ReactNode; instead: (error: unknown) => ReactNode }

/** Keeps an accident inside one part of the screen: the rest, and what was typed in it, stays as it was. */
export class Fence extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : this.props.instead(this.state.error)
  }
}
