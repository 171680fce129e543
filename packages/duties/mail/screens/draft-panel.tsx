export function DraftPanel({ letterId }: { letterId: string }) {
  return <div>{letterId}</div>
}
