import { between, type Dice } from './dice.ts'

type Point = { x: number; y: number }

/** A signature nobody can read, in one go of blue ink: a large first loop, a running middle, a stroke under it. */
export function signatureSvg(roll: Dice): string {
  const ink = ['#1d2f86', '#22337a', '#17246b', '#2b4aa0'][Math.floor(roll() * 4)] ?? '#1d2f86'
  const width = between(roll, 1.7, 2.5)
  const main = curve(firstLoop(roll).concat(running(roll)))
  const under = curve(underline(roll))
  const stroke = (path: string, w: number) =>
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${w.toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 110" width="240" height="110">${stroke(main, width)}${stroke(under, width * 0.8)}</svg>`
}

function firstLoop(roll: Dice): Point[] {
  const tall = between(roll, 34, 46)
  const wide = between(roll, 16, 28)
  const lean = between(roll, 4, 18)
  return [
    { x: 22, y: 62 + between(roll, -4, 8) },
    { x: 34 + lean, y: 60 - tall },
    { x: 34 + lean + wide, y: 58 - tall * between(roll, 0.6, 1) },
    { x: 30 + wide * 0.6, y: 74 },
    { x: 20 + between(roll, -4, 6), y: 86 },
    { x: 36 + wide, y: 66 },
  ]
}

function running(roll: Dice): Point[] {
  const points: Point[] = []
  const waves = 4 + Math.floor(roll() * 5)
  const step = between(roll, 9, 15)
  let x = 62
  for (let n = 0; n < waves; n++) {
    const height = between(roll, 5, 20) * (1 - n / (waves * 1.6)) + (roll() < 0.18 ? 22 : 0)
    points.push({ x, y: 66 + between(roll, 0, 6) }, { x: x + step * 0.55, y: 64 - height })
    x += step * between(roll, 0.8, 1.25)
  }
  points.push({ x: Math.min(x + 10, 210), y: 66 + between(roll, -3, 6) })
  return points
}

function underline(roll: Dice): Point[] {
  const y = between(roll, 82, 92)
  return [
    { x: between(roll, 120, 190), y: y - between(roll, 4, 10) },
    { x: between(roll, 60, 100), y: y + between(roll, -2, 4) },
    { x: between(roll, 24, 44), y: y + between(roll, 4, 10) },
    { x: between(roll, 70, 110), y: y + between(roll, 2, 8) },
    { x: between(roll, 180, 222), y: y - between(roll, 8, 18) },
  ]
}

/** A smooth line through the points (Catmull-Rom, written as cubic Béziers). */
function curve(points: Point[]): string {
  const at = (n: number) => points[Math.min(points.length - 1, Math.max(0, n))] ?? { x: 0, y: 0 }
  const said = (value: number) => value.toFixed(1)
  let path = `M${said(at(0).x)} ${said(at(0).y)}`
  for (let n = 0; n < points.length - 1; n++) {
    const [before, from, to, after] = [at(n - 1), at(n), at(n + 1), at(n + 2)]
    const pull = (a: number, b: number) => (b - a) / 5
    path += `C${said(from.x + pull(before.x, to.x))} ${said(from.y + pull(before.y, to.y))} `
    path += `${said(to.x - pull(from.x, after.x))} ${said(to.y - pull(from.y, after.y))} ${said(to.x)} ${said(to.y)}`
  }
  return path
}
