# D.deep: mbx2
#
# For Exchange's management shell. Read a step, run its commands (select them, F8), and
# go on as its comments say. What stands as '<...>' is to be filled in from what was read.
throw 'Not to be run as a whole: run it step by step.'

# ----------------------------------------------------------------------
# V2c  Run the monitor's probe again: the trouble may have passed since the alert. [PopDeepTestProbe]
#   - green: resolved TRANSIENT
#   - red: go on with V2.dependency
Get-MailboxDatabaseCopyStatus -Server 'mbx2' | group status
Invoke-MonitoringProbe 'POP.Protocol\PopDeepTestProbe' -Server 'mbx2' | Format-List

# ----------------------------------------------------------------------
# V2.dependency  If a dependency of the probe is known to be ill, see to that first; restart nothing here. (Active Directory, Authentication, Information Store, High Availability)
#   - none is ill: go on with D1.history
#   - one is ill: escalate IMPOSSIBLE

# ----------------------------------------------------------------------
# D1.history  See whether the service was already restarted here since the monitor was last green. [MSExchangePOP3BE]
#   - not restarted yet: go on with D1.service
#   - restarted already: go on with D2
(Get-WinEvent -ComputerName 'mbx2' -LogName Microsoft-Exchange-ManagedAvailability/RecoveryActionResults -MaxEvents 1000 | %{[xml]$_.ToXml()}).Event.UserData.EventXml | ?{$_.ResourceName -eq 'MSExchangePOP3BE'} | Format-List Id,ResourceName,RequestorName,State,Result,StartTime,EndTime
Get-ServerHealth 'mbx2' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
# D1.service  Make sure that the service was not stopped on purpose: a restart would start it. [MSExchangePOP3BE]
#   - meant to run: go on with D1
#   - stopped on purpose: escalate IMPOSSIBLE
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -eq 'MSExchangePOP3BE'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
# D1  Restart the POP3 back-end service. [MSExchangePOP3BE] (interrupts a service)
#   - refused: escalate REFUSED
#   - could not be run: escalate IMPOSSIBLE
#   - done or perhaps done: go on with D2
Get-ServerComponentState -Identity 'mbx2' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Invoke-Command -ComputerName 'mbx2' {Restart-Service 'MSExchangePOP3BE'}
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -eq 'MSExchangePOP3BE'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
# D2  Run the probe again, to see whether the service restart has helped. [PopDeepTestProbe]
#   - green: resolved RECOVERED
#   - red: go on with D3.peers
Get-MailboxDatabaseCopyStatus -Server 'mbx2' | group status
Invoke-MonitoringProbe 'POP.Protocol\PopDeepTestProbe' -Server 'mbx2' | Format-List

# Under D3, which D7 puts back:
# After a cure D7 puts it back. On every other way out the change stays and is listed as owed: the server is not known to be well.

# ----------------------------------------------------------------------
#   D3.peers  Make sure that enough healthy servers can take over the databases of this one.
#     - enough others serve: go on with D3.before
#     - too few others serve: escalate IMPOSSIBLE

# ----------------------------------------------------------------------
#   D3.before  Read the activation setting before the change, so that it can be put back as found.
#     - not blocked or blocked already (nothing will be owed): go on with D3
Get-MailboxServer -Identity 'mbx2' | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow

# ----------------------------------------------------------------------
#   D3  Move the active databases to other servers and block activation on this one.
#     - refused: escalate REFUSED
#     - could not be run: escalate IMPOSSIBLE
#     - done or perhaps done: go on with D3.read
Get-ServerComponentState -Identity 'mbx2' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Set-MailboxServer -Identity 'mbx2' -DatabaseCopyActivationDisabledAndMoveNow $true

# ----------------------------------------------------------------------
#   D3.read  Read the setting back: only while activation is blocked does the server stay drained.
#     - blocked: go on with D4
#     - not blocked: escalate IMPOSSIBLE
Get-MailboxServer -Identity 'mbx2' | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow

# ----------------------------------------------------------------------
#   D4  Check that no active copy is left here; dismounted is active, and unknown is not "none". (asked up to 10 times, 1 minute apart)
#     - none active: go on with D5.peers
#     - still active at the last: escalate IMPOSSIBLE (D3 stays, owed)
Get-MailboxDatabaseCopyStatus -Server 'mbx2' | group status

# ----------------------------------------------------------------------
#   D5.peers  Right before the restart, ask again whether enough other servers are healthy.
#     - enough others serve: go on with D5.boot
#     - too few others serve: escalate IMPOSSIBLE (D3 stays, owed)

# ----------------------------------------------------------------------
#   D5.boot  Read the server's boot time, so that the restart can be proven by it afterwards.
#     - go on with D5
Get-CimInstance Win32_OperatingSystem -ComputerName 'mbx2' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   D5  Restart the server; never while it hosts an active copy. (takes the server down)
#     - refused: escalate REFUSED (D3 stays, owed)
#     - could not be run: escalate IMPOSSIBLE (D3 stays, owed)
#     - too late to start: go on with D5.again
#     - done: go on with D5.up
#     - perhaps done: go on with D5.settle
Get-ServerComponentState -Identity 'mbx2' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ServerComponentState -Identity 'mbx2' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ExchangeServer -Identity 'mbx2' | Format-List Name,ServerRole,AdminDisplayVersion
Get-MailboxDatabaseCopyStatus -Server 'mbx2' | group status
Restart-Computer -ComputerName 'mbx2' -Force

# ----------------------------------------------------------------------
#   D5.again  If the evidence has grown too old, look at the server once more before its restart. [PopSelfTestProbe]
#     - green: escalate INCONCLUSIVE (D3 stays, owed)
#     - red: go on with D4
Invoke-MonitoringProbe 'POP.Protocol\PopSelfTestProbe' -Server 'mbx2' | Format-List

# ----------------------------------------------------------------------
#   D5.settle  Wait before looking, as a server takes a while to go down. (2 minutes)
#     - go on with D5.look

# ----------------------------------------------------------------------
#   D5.look  If it is not known whether the server was restarted, find out by its boot time. (asked up to 10 times, 2 minutes apart)
#     - restarted and back: go on with D5.grace
#     - not restarted, once more: go on with D4
#     - not restarted again: escalate IMPOSSIBLE (D3 stays, owed)
Get-CimInstance Win32_OperatingSystem -ComputerName 'mbx2' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-ServerHealth 'mbx2' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
#   D5.up  Ask until the server is back: its boot time has changed and its services are running. (asked up to 10 times, 2 minutes apart)
#     - restarted and back: go on with D5.grace
#     - not back at the last: escalate INCONCLUSIVE (D3 stays, owed)
Get-CimInstance Win32_OperatingSystem -ComputerName 'mbx2' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-ServerHealth 'mbx2' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
#   D5.grace  Let the server settle: right after a restart a probe can fail without a cause. (2 minutes)
#     - go on with D6

# ----------------------------------------------------------------------
#   D6  Once the server is back, run the probe again; while it is drained, PopSelfTestProbe decides.
#     - green: go on with D6.service
#     - red: go on with D8
Invoke-MonitoringProbe 'POP.Protocol\PopSelfTestProbe' -Server 'mbx2' | Format-List

# ----------------------------------------------------------------------
#   D6.service  Check that the POP3 back-end service is running on the restarted server. [MSExchangePOP3BE]
#     - running: go on with D7
#     - not running: go on with D8
Get-CimInstance Win32_Service -ComputerName 'mbx2' | ?{$_.Name -eq 'MSExchangePOP3BE'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   D7  Lift the block, so that databases can be active here again; none moves back by itself. (tried twice at most)
#     - go on with D7.read
Get-MailboxServer -Identity 'mbx2' | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow
Set-MailboxServer -Identity 'mbx2' -DatabaseCopyActivationDisabledAndMoveNow $false

# ----------------------------------------------------------------------
#   D7.read  Read the setting back, to see that the block is lifted.
#     - not blocked: go on with D7.verify
#     - blocked, once more: go on with D7
#     - blocked again, after a cure: escalate OWES
Get-MailboxServer -Identity 'mbx2' | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow

# ----------------------------------------------------------------------
#   D7.verify  Run the monitor's own probe again; PopDeepTestProbe needs a database that is active here.
#     - green: resolved RECOVERED
#     - red: escalate EXHAUSTED
Get-MailboxDatabaseCopyStatus -Server 'mbx2' | group status
Invoke-MonitoringProbe 'POP.Protocol\PopDeepTestProbe' -Server 'mbx2' | Format-List

# ----------------------------------------------------------------------
# D8  If the probe still fails, contact support; the organisation's own rules for that come first.
#   - escalate EXHAUSTED

# At every step:
# An unclear answer is asked for once more after 30 seconds; still unclear, it is never taken for red: escalate INCONCLUSIVE.
# Green counts when it comes 2 times in a row, 1 minute apart.
# An act that is refused is not followed by a harsher one: escalate REFUSED. One that cannot be run: escalate IMPOSSIBLE.
# A disruptive act is started only on evidence of the last 30 minutes; older evidence is asked for afresh.
