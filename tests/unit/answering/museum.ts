/** A page that answers several questions of a visitor. */
export const museum = `
  The Harbour Museum tells the story of the town's fishing fleet. It was founded in 1923 by the ship builder Anna Lindqvist. The building was a rope factory before.
  # Opening hours
  In summer the museum is open daily from 9 am to 7 pm. In winter it closes at 4 pm and stays shut on Mondays.
  # Tickets
  Adults pay 12 euros, students 8 euros. Children under six years enter free of charge.
  # Getting there
  Tram line 4 stops in front of the entrance. There is no car park, because the quay is closed to traffic.
`;
