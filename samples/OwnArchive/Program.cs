using System.Globalization;
using OwnArchive;
using TypedTap;

// What a program needs of an archive, with tables as they were when the snapshot was read last: dotnet build -t:TypedTapRefresh.
using var archive = args is [var url] ? new Observatory(new Uri(url)) : new Observatory();
var frames = archive.Dbo.Raw
    .Where(frame => frame.DpCat == "SCIENCE" && frame.Exposure > 600)
    .OrderByDescending(frame => frame.Exposure)
    .Select(frame => new { frame.Object, frame.Exposure, frame.DateObs })
    .Take(10);
Console.WriteLine(frames.ToAdql());
try
{
    foreach (var frame in await frames.ToListAsync())
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{frame.Object,-24} {frame.Exposure,8:0.0} s  {frame.DateObs}"));
    return 0;
}
catch (TapException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
