-- Who was at a meeting of these bodies (?1, JSON) from one day (?2) to another (?3), as a member or for one, in the room and
-- not from afar only; with the last such meeting. SQLite takes `id` and `body` from the row that has the max.
SELECT attendance.person, max(meeting.day), meeting.id, meeting.body
FROM meeting JOIN attendance ON attendance.meeting = meeting.id
WHERE meeting.body IN (SELECT value FROM json_each(?1))
  AND meeting.day BETWEEN ?2 AND ?3
  AND meeting.state IN ('in_session', 'ended')
  AND attendance.capacity IN ('member', 'substitute')
  AND attendance.outcome = 'present'
  AND (NOT EXISTS (SELECT 1 FROM presence
                   WHERE presence.attendance = attendance.id AND presence.meeting = attendance.meeting)
       OR EXISTS (SELECT 1 FROM presence
                  WHERE presence.attendance = attendance.id AND presence.meeting = attendance.meeting
                    AND presence.remote = 0))
GROUP BY attendance.person
