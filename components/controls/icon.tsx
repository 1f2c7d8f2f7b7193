/** Paths on a 16 × 16 grid, stroked in the colour of the text. */
const paths = {
  menu: 'M3 8h.01M8 8h.01M13 8h.01',
  panel: 'M2.5 3.5h11v9h-11zM10 3.5v9',
  send: 'M8 13V3.5M4 7.5l4-4 4 4',
  stop: 'M4.5 4.5h7v7h-7z',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M13 8H3.5M7.5 4l-4 4 4 4',
  down: 'M4 6.5l4 4 4-4',
  copy: 'M6 6h7v7.5H6zM10 6V2.5H3V10h3',
  retry: 'M12.9 6A5.3 5.3 0 1 0 13.3 9M13.2 2.6V6h-3.4',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  rename: 'M10.5 3.5l2 2-7 7-2.8.8.8-2.8z',
  check: 'M3.5 8.5l3 3 6-7',
  export: 'M8 2.5V10M4.5 6.5L8 10l3.5-3.5M2.5 13.5h11',
  bookmark: 'M4.5 2.5h7v11L8 10.5l-3.5 3z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  help: 'M6 6a2 2 0 1 1 2.8 1.9C8.2 8.2 8 8.6 8 9.2M8 12h.01',
  ask: 'M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z',
  settings: 'M2.5 5h5M11.5 5h2M9.5 3.5v3M2.5 11h2M8.500 11h5M6.500 9.500v3',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
