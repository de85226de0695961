-- The last meeting of these bodies (?1, JSON) up to a day (?3) at which somebody (?2) was, as in lately.sql.
SELECT attendance.person, meeting.day, meeting.id, meeting.body
FROM attendance JOIN meeting ON meeting.id = attendance.meeting
WHERE attendance.person = ?2
  AND meeting.body IN (SELECT value FROM json_each(?1))
  AND meeting.day <= ?3
  AND meeting.state IN ('in_session', 'ended')
  AND attendance.capacity IN ('member', 'substitute')
  AND attendance.outcome = 'present'
  AND (NOT EXISTS (SELECT 1 FROM presence
                   WHERE presence.attendance = attendance.id AND presence.meeting = attendance.meeting)
       OR EXISTS (SELECT 1 FROM presence
                  WHERE presence.attendance = attendance.id AND presence.meeting = attendance.meeting
                    AND presence.remote = 0))
ORDER BY meeting.day DESC LIMIT 1
