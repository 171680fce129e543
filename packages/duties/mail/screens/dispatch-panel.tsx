export function DispatchPanel({ letterId }: { letterId: string }) {
  return <div>{letterId}</div>
}
