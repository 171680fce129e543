/** A line of paper that may be left out: what the register does not know is simply not printed. */
export type Line = string | null | undefined

/** The top of every paper the office hands out. Only the office's name is required; a missing line takes no room. */
export type Letterhead = {
  country?: Line
  motto?: Line
  office: string
  service?: Line
  address?: Line
  phone?: Line
  email?: Line
  /** Accent of the rule and of the office's name, `#rrggbb`; anything else is read as the house blue. */
  colour?: Line
  /** Two or three letters drawn in the crest; left out, no crest is drawn. */
  crest?: Line
}
