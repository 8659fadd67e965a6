package dev.pophealth.exchange.standin.admin;

/** Progress records as Windows PowerShell writes them to a redirected standard error. */
public final class Progress {

  private Progress() {}

  /** One record about {@code activity}. */
  public static String clixml(String activity) {
    return "#< CLIXML\r\n<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj S=\"progress\""
        + " RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.PSCustomObject</T><T>System.Object</T></TN><MS><I64"
        + " N=\"SourceId\">1</I64><PR N=\"Record\"><AV>"
        + activity.replace("&", "&amp;").replace("<", "&lt;")
        + "</AV><AI>0</AI><Nil /><PI>-1</PI><PC>-1</PC><T>Completed</T><SR>-1</SR><SD> </SD></PR></MS></Obj></Objs>";
  }
}
