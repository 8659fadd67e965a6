# C.cas: cas1
#
# Exchange 管理シェル用です。手順ごとに内容を確認し、コマンドを選択して実行 (F8) した後、
# コメントに従って次の手順に進みます。'<...>' は、それまでに確認した値に置き換えます。
throw 'このスクリプトは一括では実行できません。手順ごとに実行してください。'

# ----------------------------------------------------------------------
# V2c  モニターに関連するプローブを再実行し、問題がまだ存在しているかどうかを確認します。 [PopCTPProbe]
#   - 正常: 解決 (一時的な異常)
#   - 異常: V2.dependency へ進む
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# ----------------------------------------------------------------------
# V2.dependency  プローブの依存関係に異常が確認されている場合は、先にその異常に対処し、ここでは再起動を行いません。 (Active Directory、Authentication、Mailbox Server Authentication、Information Store、High Availability、Network)
#   - 異常なし: C1.component へ進む
#   - 異常あり: 担当者へエスカレーション (実行不可)

# ----------------------------------------------------------------------
# C1.component  コンポーネント PopProxy がアクティブであることを確認します (非アクティブの間は、再起動しても回復しません)。 (担当者の承認があれば有効な対処: コンポーネント PopProxy をアクティブにします。)
#   - アクティブ: C1.history へ進む
#   - 非アクティブ: 担当者へエスカレーション (実行不可)
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates

# ----------------------------------------------------------------------
# C1.history  モニターが最後に正常だった時点以降に、このサービスが既に再起動されているかどうかを確認します。 [MSExchangePOP3]
#   - 再起動の記録なし: C1.service へ進む
#   - 再起動済み: C2 へ進む
(Get-WinEvent -ComputerName 'cas1' -LogName Microsoft-Exchange-ManagedAvailability/RecoveryActionResults -MaxEvents 1000 | %{[xml]$_.ToXml()}).Event.UserData.EventXml | ?{$_.ResourceName -eq 'MSExchangePOP3'} | Format-List Id,ResourceName,RequestorName,State,Result,StartTime,EndTime
Get-ServerHealth 'cas1' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
# C1.service  サービスが意図的に停止されていないことを確認します (再起動すると、停止中のサービスも開始されます)。 [MSExchangePOP3]
#   - 意図的な停止ではない: C1 へ進む
#   - 意図的に停止: 担当者へエスカレーション (実行不可)
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
# C1  CAS 上の POP3 サービスを再起動します。 [MSExchangePOP3] (サービスが中断)
#   - 却下: 担当者へエスカレーション (実行却下)
#   - 実行不可: 担当者へエスカレーション (実行不可)
#   - 実行済みまたは実行結果不明: C2 へ進む
Get-ServerComponentState -Identity 'cas1' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Invoke-Command -ComputerName 'cas1' {Restart-Service 'MSExchangePOP3'}
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
# C2  プローブを再実行し、サービスの再起動で問題が解決したかどうかを確認します。 [PopCTPProbe]
#   - 正常: 解決 (復旧)
#   - 異常: C3a.before へ進む
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# C3a の変更中 (C6 で元に戻す):
# どの経路で終わる場合も、先に C6 で元に戻します。

# ----------------------------------------------------------------------
#   C3a.before  後で元の値に戻せるように、変更前の POP3 の設定を確認しておきます。
#     - ログ無効: C3a へ進む
#     - ログ有効 (変更前から。復元は不要): C3d へ進む
Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation

# ----------------------------------------------------------------------
#   C3a  プローブを処理するメールボックス サーバーを特定するため、プロトコル ログをオンにします。
#     - 実行済みまたは実行結果不明: C3a.read へ進む
#     - 変更できない場合は変更なしで続行: C3d へ進む
Set-PopSettings -Server 'cas1' -ProtocolLogEnabled $true

# ----------------------------------------------------------------------
#   C3a.read  設定を再度確認し、プロトコル ログがオンになっていることを確かめます。
#     - ログ有効: C3b へ進む
#     - ログ無効: C3d へ進む
Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation

# ----------------------------------------------------------------------
#   C3b  設定を反映するため、CAS 上の POP3 サービスを再起動します。 [MSExchangePOP3] (サービスが中断)
#     - 却下: 担当者へエスカレーション (実行却下、C6 の実施後)
#     - 実行不可: 担当者へエスカレーション (実行不可、C6 の実施後)
#     - 実行済みまたは実行結果不明: C3c へ進む
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode
Get-ServerComponentState -Identity 'cas1' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Invoke-Command -ComputerName 'cas1' {Restart-Service 'MSExchangePOP3'}
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   C3c  プロトコル ログにセッションが記録される状態で、プローブを再実行します。 [PopCTPProbe]
#     - 正常: C6 へ進む
#     - 異常: C3d へ進む
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# ----------------------------------------------------------------------
#   C3d  POP3 の設定から、ログ ファイルの場所を確認します。 (記録のみ)
#     - C3e へ進む
Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation

# ----------------------------------------------------------------------
#   C3e  ログとプローブのタイム スタンプを比較し、プローブを処理したメールボックス サーバーを特定して、その状態を確認します。
#     - 該当サーバーあり: 次の該当サーバー へ進む
#     - 該当サーバーなし: C4.component へ進む
Invoke-Command -ComputerName 'cas1' {Get-ChildItem -LiteralPath '<log folder>' -Filter '*.log' | Sort-Object LastWriteTime | Select-Object -Last 2 | Get-Content -Tail 5000}

#   次の該当サーバー
#     - あり: C3e.deep へ進む
#     - なし: C4.component へ進む
#     - 4 台を超過、または当該サーバー自身またはなし (正常か不明のサーバーあり): 担当者へエスカレーション (判断不能、C6 の実施後)

# ----------------------------------------------------------------------
#   C3e.deep  特定したメールボックス サーバーで PopDeepTestMonitor が正常かどうかを確認します。
#     - 正常: C3e.self へ進む
#     - 異常: C3f へ進む
Get-ServerHealth '<found>' | ?{$_.HealthSetName -like 'POP*'}
Get-CimInstance Win32_OperatingSystem -ComputerName '<found>' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName '<found>' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-CimInstance Win32_Process -ComputerName '<found>' | ?{$_.Name -like '*Pop3*'} | Format-Table ProcessId,Name,CreationDate

# ----------------------------------------------------------------------
#   C3f  該当サーバーに対して手順 D.deep を実施します。
#     - C3f.verify へ進む

# ----------------------------------------------------------------------
#   C3e.self  特定したメールボックス サーバーで PopSelfTestMonitor が正常かどうかを確認します。
#     - 正常: 次の該当サーバー へ進む
#     - 異常: C3f へ進む
Get-ServerHealth '<found>' | ?{$_.HealthSetName -like 'POP*'}
Get-CimInstance Win32_OperatingSystem -ComputerName '<found>' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName '<found>' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-CimInstance Win32_Process -ComputerName '<found>' | ?{$_.Name -like '*Pop3*'} | Format-Table ProcessId,Name,CreationDate

# ----------------------------------------------------------------------
#   C3f  該当サーバーに対して手順 D.self を実施します。
#     - C3f.verify へ進む

# ----------------------------------------------------------------------
#   C3f.verify  PopCTPProbe を再実行します (メールボックス サーバー側のプローブではなく、この結果で判断します)。
#     - 正常: C6 へ進む
#     - 異常: 次の該当サーバー へ進む
#     - 正常 (呼び出した手順は未解決): 担当者へエスカレーション (サービス復旧・背後のサーバーは異常、C6 の実施後)
#     - 異常 (呼び出した手順は未解決): 呼び出した手順と同じ理由で担当者へエスカレーション (C6 の実施後)
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# ----------------------------------------------------------------------
#   C4.component  コンポーネント PopProxy がアクティブであることを確認します (非アクティブの間は、再起動しても回復しません)。 (担当者の承認があれば有効な対処: コンポーネント PopProxy をアクティブにします。)
#     - アクティブ: C4.peers へ進む
#     - 非アクティブ: 担当者へエスカレーション (実行不可、C6 の実施後)
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates

# ----------------------------------------------------------------------
#   C4.peers  このサーバーの再起動中に POP3 を提供できる正常なサーバーが、他に十分にあることを確認します。
#     - 代替サーバーあり: C4.boot へ進む
#     - 代替サーバー不足: 担当者へエスカレーション (実行不可、C6 の実施後)

# ----------------------------------------------------------------------
#   C4.boot  再起動が実際に行われたことを後で確認できるように、現在の起動時刻を確認しておきます。
#     - C4 へ進む
Get-CimInstance Win32_OperatingSystem -ComputerName 'cas1' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   C4  異常と判明しているメールボックス サーバーがないため、CAS を再起動します。 (サーバーが停止)
#     - 却下: 担当者へエスカレーション (実行却下、C6 の実施後)
#     - 実行不可: 担当者へエスカレーション (実行不可、C6 の実施後)
#     - 実行済み: C4.up へ進む
#     - 実行結果不明: C4.settle へ進む
Get-ServerComponentState -Identity 'cas1' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ExchangeServer -Identity 'cas1' | Format-List Name,ServerRole,AdminDisplayVersion
Get-MailboxDatabaseCopyStatus -Server 'cas1' | group status
Restart-Computer -ComputerName 'cas1' -Force

# ----------------------------------------------------------------------
#   C4.settle  サーバーの停止には時間がかかるため、しばらく待ってから確認します。 (2 分)
#     - C4.look へ進む

# ----------------------------------------------------------------------
#   C4.look  再起動されたかどうかが不明な場合は、起動時刻で確認します。 (2 分間隔で最大 10 回確認)
#     - 再起動して復帰: C4.grace へ進む
#     - 再起動していない、1 回だけ再実行: C4.component へ進む
#     - 再起動していない (2 回目): 担当者へエスカレーション (実行不可、C6 の実施後)
Get-CimInstance Win32_OperatingSystem -ComputerName 'cas1' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-ServerHealth 'cas1' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
#   C4.up  サーバーが復帰する (起動時刻が変わり、サービスが実行中になる) まで、繰り返し確認します。 (2 分間隔で最大 10 回確認)
#     - 再起動して復帰: C4.grace へ進む
#     - 最終回でも復帰せず: 担当者へエスカレーション (判断不能、C6 の実施後)
Get-CimInstance Win32_OperatingSystem -ComputerName 'cas1' | Format-List CSName,LastBootUpTime
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'} | Format-List Name,State,StartMode
Get-ServerHealth 'cas1' | ?{$_.HealthSetName -like 'POP*'}

# ----------------------------------------------------------------------
#   C4.grace  再起動の直後は正常でもプローブが失敗することがあるため、サーバーが安定するまで待ちます。 (2 分)
#     - C5 へ進む

# ----------------------------------------------------------------------
#   C5  サーバーが再起動したら、プローブを再実行します。 [PopCTPProbe]
#     - 正常または異常: C6 へ進む
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# ----------------------------------------------------------------------
#   C6  プロトコル ログを元の設定どおりオフに戻します。 (最大 2 回試行)
#     - C6.read へ進む
Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation
Set-PopSettings -Server 'cas1' -ProtocolLogEnabled $false

# ----------------------------------------------------------------------
#   C6.read  設定を再度確認し、プロトコル ログがオフになっていることを確かめます。
#     - ログ無効: C7 へ進む
#     - ログ有効、1 回だけ再実行: C6 へ進む
#     - ログ有効 (2 回目、復旧後): 担当者へエスカレーション (復旧済み・変更が未復元)
Get-PopSettings -Server 'cas1' | Format-List Server,ProtocolLogEnabled,LogFileLocation

# ----------------------------------------------------------------------
#   C7  設定を反映するため、CAS 上の POP3 サービスを再起動します。 [MSExchangePOP3] (サービスが中断、最大 2 回試行)
#     - 実行済み: C7.verify へ進む
#     - 実行結果不明: C7.look へ進む
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode
Get-ServerComponentState -Identity 'cas1' -Component 'ServerWideOffline' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Get-ServerComponentState -Identity 'cas1' -Component 'PopProxy' | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates
Invoke-Command -ComputerName 'cas1' {Restart-Service 'MSExchangePOP3'}
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   C7.look  再起動後に POP3 サービスが実行されていることを確認します。 [MSExchangePOP3] (その後 1 回だけ再実行)
#     - C7 へ進む
Get-CimInstance Win32_Service -ComputerName 'cas1' | ?{$_.Name -eq 'MSExchangePOP3'} | Format-List Name,State,StartMode

# ----------------------------------------------------------------------
#   C7.verify  最後にプローブを再実行し、設定を元に戻した後も正常であることを確認します。 [PopCTPProbe]
#     - 正常: 解決 (復旧)
#     - 異常 (いったん復旧後): 担当者へエスカレーション (再発)
#     - 異常 (復旧せず): C8 へ進む
Invoke-MonitoringProbe 'POP\PopCTPProbe' -Server 'cas1' | Format-List

# ----------------------------------------------------------------------
# C8  プローブがまだ失敗する場合は、組織のガイドラインを確認したうえで、Microsoft のサポート担当者に問い合わせます。
#   - 担当者へエスカレーション (全手順実施済み・未復旧)

# すべての手順に共通:
# 結果が不明確な場合は、30 秒後に 1 回だけ再確認します。それでも不明確な場合は、異常とはみなさず、「判断不能」として担当者へエスカレーションします。
# 1 分間隔で 2 回連続して正常を確認できた場合に、正常と判断します。
# 操作が却下された場合、より影響の大きい手順には進まず、「実行却下」として担当者へエスカレーションします。操作を実行できない場合は、「実行不可」として担当者へエスカレーションします。
# 影響の大きい操作は、30 分以内の判断根拠がある場合に限り開始します。期限を過ぎた根拠は取り直します。
